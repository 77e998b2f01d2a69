"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const tslib_1 = { __exportStar: (m, e) => { for (const k in m) if (!(k in e)) e[k] = m[k]; } };
exports.own = 1;
tslib_1.__exportStar(require("./dep.js"), exports);
(0, tslib_1.__exportStar)(require("./more.js"), exports);
