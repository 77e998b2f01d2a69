module.exports = {
  Version: require("./Version.js"),
  parse: require("./parse.js"),
  count: require("./count.js"),
  tag: require("./tags.js").tag,
  major: "is read of a version",
  minor: "is read by parse of its own module",
  total: "is read by count through this",
  also: "is read by a function of count",
  label: "is read by tag through this",
  idle: "is read by nothing",
};
