const Version = require("./Version.js");
const parse = (text) => {
  const version = new Version(text);
  return [version.major, this.minor];
};
module.exports = parse;
