"use strict";
Object.defineProperty(exports, "fixed", { value: 1 });
exports.fixed = 2;
