module.exports = function read(text) {
  return this.parse(text);
};
