#!/usr/bin/env node
"use strict"; "use other";
/* @common:if [condition="treeShake.lib.a"] */ exports.a = 1; /* @common:endif */
log.push((function () { return this; })());
