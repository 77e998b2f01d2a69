module.exports = function () {
  return function (text) {
    return this.forMadeElsewhere(text);
  };
};
