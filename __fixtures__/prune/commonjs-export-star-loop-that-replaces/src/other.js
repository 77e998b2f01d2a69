exports.own = "theirs";
exports.listed = "unused text";
Object.defineProperty(exports, "same", { enumerable: true, get: function () { log.push("same"); return "same text"; } });
