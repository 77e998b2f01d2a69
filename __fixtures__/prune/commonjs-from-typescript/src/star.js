"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.starred = starred;
function starred() { return "starred"; }
