#!/usr/bin/env node
"use strict"; "use other";
exports.a = 1;
log.push((function () { return this; })());
