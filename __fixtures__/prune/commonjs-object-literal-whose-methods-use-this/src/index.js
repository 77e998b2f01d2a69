module.exports = {
  used() { return this.other(); },
  other() { return "by this"; },
  third: 3,
};
