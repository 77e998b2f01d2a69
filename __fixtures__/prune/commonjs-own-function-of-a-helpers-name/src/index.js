function __exportStar(from, exports) { exports.count = Object.keys(from).length; }
__exportStar(require("./other.js"), exports);
