var a = exports.a = 1, b = a + 1, c = exports.c = exports.cc = function () {}, d;
const _default = exports.default = { a, b };
let last = exports.last = () => {}
log.push(c.name, last.name);
