exports.format = function (text) {
  const { indent } = this;
  return indent(text);
};
