var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
__export(exports, {
  /* @common:if [condition="treeShake.lib.a"] */ a: () => a, /* @common:endif */
  /* @common:if [condition="treeShake.lib.b"] */ b: () => b /* @common:endif */
});
const a = 1, b = 2;
