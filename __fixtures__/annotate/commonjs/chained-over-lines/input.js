exports.a = exports.b =
  void 0;
exports.c
  = exports.d
  = function () {
    return 1;
  };
var e = (exports.e =
  exports.f = true);
log.push(e, Number(/:(\d+):\d+\)?$/m.exec(new Error("where").stack)[1]));
