"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const tslib_1 = { __exportStar: (m, e) => { for (const k in m) if (!(k in e)) e[k] = m[k]; } };
/* @common:if [condition="treeShake.lib.own"] */ exports.own = 1; /* @common:endif */
tslib_1.__exportStar(require("./dep.js"), exports);
(0, tslib_1.__exportStar)(require("./more.js"), exports);
