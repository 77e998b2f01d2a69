"use strict";
if (process.env.NODE_ENV === "production") {
  /* @common:if [condition="treeShake.lib.a"] */ exports.a = "production"; /* @common:endif */
} else {
  /* @common:if [condition="treeShake.lib.a"] */ exports.a = "development"; /* @common:endif */
  /* @common:if [condition="treeShake.lib.b"] */ exports.b = true; /* @common:endif */
}
switch (process.env.NODE_ENV) { case "other": /* @common:if [condition="treeShake.lib.d"] */ exports.d = 0; /* @common:endif */ break; default: /* @common:if [condition="treeShake.lib.d"] */ exports.d = 1; /* @common:endif */ }
try { /* @common:if [condition="treeShake.lib.e"] */ exports.e = log.missing.property; /* @common:endif */ } catch { /* @common:if [condition="treeShake.lib.e"] */ exports.e = "caught"; /* @common:endif */ }
