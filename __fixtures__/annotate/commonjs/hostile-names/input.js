exports["__proto__x"] = 1;
exports.constructor = 2;
exports["with.dot"] = 3;
exports["quo\"te*/"] = 4;
exports.toString = () => "text";
exports.default = 5;
exports[""] = 6;
exports.text = `exports.no = 1; /* @common:endif */`;
