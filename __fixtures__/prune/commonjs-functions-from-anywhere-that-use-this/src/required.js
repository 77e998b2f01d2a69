exports.required = function (text) {
  return this.forRequired(text);
};
