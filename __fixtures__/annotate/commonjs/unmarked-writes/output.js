[exports.g, exports.h] = [7, 8];
({ i: exports.i, ...exports.rest } = { i: 9, j: 10 });
exports.k ||= 11;
/* @common:if [condition="treeShake.lib.marked"] */ exports.marked = 1; /* @common:endif */
delete exports.nothing;
for (exports.l in { key: 1 });
log.push(exports.n = exports.o = {}, exports.p = new Map());
const holder = {};
exports.q = holder.q = 12;
var parenthesized = (exports.r = (exports.s = 13));
Object.defineProperty(exports = module.exports, "t", { enumerable: true, value: 14 });
