var self = this;
/* @common:if [condition="treeShake.lib.a"] */ self.a = 1; /* @common:endif */
(function (root) { /* @common:if [condition="treeShake.lib.b"] */ root.b = 2; /* @common:endif */ var inner = root; /* @common:if [condition="treeShake.lib.c"] */ inner.c = 3; /* @common:endif */ })(this);
(function () { /* @common:if [condition="treeShake.lib.d"] */ this.d = 4; /* @common:endif */ }).call(this);
/* @common:if [condition="treeShake.lib.e"] */ Object.defineProperty(self, "e", { enumerable: true, value: 5 }); /* @common:endif */
class Box { static { /* @common:if [condition="treeShake.lib.Box"] */ exports.Box = this; /* @common:endif */ } }
