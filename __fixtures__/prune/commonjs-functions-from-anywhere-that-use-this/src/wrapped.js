module.exports = function (text) {
  return this /* the library */.forLazy(text);
};
