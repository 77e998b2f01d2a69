var self = this;
self.a = 1;
(function (root) { root.b = 2; var inner = root; inner.c = 3; })(this);
(function () { this.d = 4; }).call(this);
Object.defineProperty(self, "e", { enumerable: true, value: 5 });
class Box { static { exports.Box = this; } }
