module.exports = function (plugin) {
  const library = this;
  let given;
  given = library;
  plugin(given);
  return this;
};
