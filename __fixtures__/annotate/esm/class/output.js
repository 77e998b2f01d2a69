const order = [];
class First { static made = order.push("First") } /* @common:if [condition="treeShake.lib.First"] */ export { First }; /* @common:endif */
class Second extends First { static made = order.push("Second") } /* @common:if [condition="treeShake.lib.Second"] */ export { Second }; /* @common:endif */
/* @common:if [condition="treeShake.lib.order"] */ export { order }; /* @common:endif */
log.push(new Second() instanceof First);
