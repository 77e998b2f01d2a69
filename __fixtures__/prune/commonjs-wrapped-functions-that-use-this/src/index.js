const calls = [];

function counted(call) {
  return function () {
    calls.push(call.name);
    return call.apply(this, arguments);
  };
}

exports.wrapped = /*#__PURE__*/ counted(function () {
  return this.parse("wrapped");
});
exports.named = /*#__PURE__*/ counted(named);
function named() {
  return this.print("named");
}
exports.chosen = typeof process === "undefined" ? null : function () {
  return this.choose("chosen");
};
exports.parse = (text) => `parsed ${text}`;
exports.print = (text) => `printed ${text}`;
exports.choose = (text) => `chose ${text}`;
exports.unused = "nothing of this";
