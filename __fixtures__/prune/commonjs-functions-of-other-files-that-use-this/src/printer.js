module.exports = function print(...texts) {
  const library = this;
  return texts.map((text) => library.show(text));
};
