globalThis.log.push("evaluated");
let count = 0,
  twice; /* @common:if [condition="treeShake.lib.count"] */ export { count }; /* @common:endif */ /* @common:if [condition="treeShake.lib.twice"] */ export { twice }; /* @common:endif */
function mutate() {
  [count, twice] = [count + 1, (count + 1) * 2];
} /* @common:if [condition="treeShake.lib.mutate"] */ export { mutate }; /* @common:endif */
/* @common:if [condition="treeShake.lib.default"] */ export { count as default }; /* @common:endif */ /* @common:if [condition="treeShake.lib.alias"] */ export { count as alias }; /* @common:endif */
const {
  a,
  b: [c = 3]
} = {
  a: 1,
  b: []
};
/* @common:if [condition="treeShake.lib.a"] */ export { a }; /* @common:endif */ /* @common:if [condition="treeShake.lib.c"] */ export { c }; /* @common:endif */
const {
  d,
  ...others
} = {
  d: 4,
  e: 5
}; /* @common:if [condition="treeShake.lib.d"] */ export { d }; /* @common:endif */ /* @common:if [condition="treeShake.lib.others"] */ export { others }; /* @common:endif */
async function* generate() {
  yield count;
} /* @common:if [condition="treeShake.lib.generate"] */ export { generate }; /* @common:endif */