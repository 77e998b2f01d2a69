const own = 1;
module.exports = {
  own,
  ...require("./dep.js"),
  last: 2
};
