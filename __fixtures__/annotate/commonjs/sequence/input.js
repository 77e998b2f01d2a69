exports.a = 1, exports.b = 2, log.push("effect"), function () { log.push("iife"); }(), exports.c = exports.d = 3;
log.push("text"), exports.e = 5
if (log) exports.f = 6, exports.g = 7; else exports.f = 8;
(exports.h = 8), (log.push("h"), exports.i = 9);
