"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.starred = starred;
exports.unstarred = unstarred;
function starred() { return "starred"; }
function unstarred() { return "not used of the star"; }
