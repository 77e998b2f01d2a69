let hidden = 1;
module.exports = {
  get value() { return hidden; }, set value(next) { hidden = next; },
  async later() {}, *each() {}, async *both() {},
  ["computed"]: 1, 'quoted key': 2, 0x10: 3,
  arrow: () => hidden, named: class {}, plain: function () {}
};
module.exports.mutate = () => { module.exports.value = 2; };
