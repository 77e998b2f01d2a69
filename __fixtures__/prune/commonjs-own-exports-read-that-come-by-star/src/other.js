"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.made = () => "made";
exports.alsoMade = "made as well";
exports.idle = "nothing needs this";
