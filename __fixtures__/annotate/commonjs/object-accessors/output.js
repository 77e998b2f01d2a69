let hidden = 1;
module.exports = {
  /* @common:if [condition="treeShake.lib.value"] */ get value() { return hidden; }, /* @common:endif */ /* @common:if [condition="treeShake.lib.value"] */ set value(next) { hidden = next; }, /* @common:endif */
  /* @common:if [condition="treeShake.lib.later"] */ async later() {}, /* @common:endif */ /* @common:if [condition="treeShake.lib.each"] */ *each() {}, /* @common:endif */ /* @common:if [condition="treeShake.lib.both"] */ async *both() {}, /* @common:endif */
  /* @common:if [condition="treeShake.lib.computed"] */ ["computed"]: 1, /* @common:endif */ /* @common:if [condition="treeShake.lib.quoted%20key"] */ 'quoted key': 2, /* @common:endif */ /* @common:if [condition="treeShake.lib.16"] */ 0x10: 3, /* @common:endif */
  /* @common:if [condition="treeShake.lib.arrow"] */ arrow: () => hidden, /* @common:endif */ /* @common:if [condition="treeShake.lib.named"] */ named: class {}, /* @common:endif */ /* @common:if [condition="treeShake.lib.plain"] */ plain: function () {} /* @common:endif */
};
/* @common:if [condition="treeShake.lib.mutate"] */ module.exports.mutate = () => { /* @common:if [condition="treeShake.lib.value"] */ module.exports.value = 2; /* @common:endif */ }; /* @common:endif */
