var e = exports, m = module.exports;
e.a = 1;
m.b = 2;
(function (target) { target.c = 3; })(exports);
fill(exports);
function fill(object) { object.d = 4; return object; }
