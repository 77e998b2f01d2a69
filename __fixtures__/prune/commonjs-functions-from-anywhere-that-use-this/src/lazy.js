module.exports = wrap(require("./wrapped"));

function wrap(call) {
  return function () {
    return call.apply(this, arguments);
  };
}
