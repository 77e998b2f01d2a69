class Emitter {
  find(name) { return this["al" + name]; }
  static own(name) { const self = this; return self["be" + name]; }
}
function Counter() {}
Counter.prototype.count = function () { return Object.keys(this).length; };
exports.Emitter = Emitter;
exports.find = Emitter.prototype.find;
exports.count = new Counter().count;
