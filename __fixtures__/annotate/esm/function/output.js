#!/usr/bin/env node
"use strict";
function add(a, b) {
  return a + b;
} /* @common:if [condition="treeShake.lib.add"] */ export { add }; /* @common:endif */
async function* ticks() {} /* @common:if [condition="treeShake.lib.ticks"] */ export { ticks }; /* @common:endif */
log.push(typeof hoisted, hoisted.name);
/* @__NO_SIDE_EFFECTS__ */ function hoisted() {} /* @common:if [condition="treeShake.lib.hoisted"] */ export { hoisted }; /* @common:endif */
/* kept */ function reassign() { add = hoisted; } /* @common:if [condition="treeShake.lib.reassign"] */ export { reassign }; /* @common:endif */
const mutate = reassign; /* @common:if [condition="treeShake.lib.mutate"] */ export { mutate }; /* @common:endif */
