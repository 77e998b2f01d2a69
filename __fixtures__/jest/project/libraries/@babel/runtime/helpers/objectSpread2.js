// As in the package itself, for what spreads into an empty object.
module.exports = function _objectSpread2(target, source) {
  Object.keys(Object(source)).forEach(function (key) {
    target[key] = source[key];
  });
  return target;
};
