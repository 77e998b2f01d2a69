let a = 1, b = 2;
function c() {}
/* @common:if [condition="treeShake.lib.a"] */ export { a }; /* @common:endif */ /* @common:if [condition="treeShake.lib.renamed"] */ export { b as renamed }; /* @common:endif */ /* @common:if [condition="treeShake.lib.c"] */ export { /* about c */ c, }; /* @common:endif */
export {};
/* @common:if [condition="treeShake.lib.multi"] */ export {
  a as multi }; /* @common:endif */ /* @common:if [condition="treeShake.lib.line"] */ export {
  b as line // with a comment, and a comma
  ,
}; /* @common:endif */
function mutate() { a = "changed"; b = "too"; } /* @common:if [condition="treeShake.lib.mutate"] */ export { mutate }; /* @common:endif */
