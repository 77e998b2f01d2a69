log.push("cjs");
exports.value = "is unused";
