"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const path = require("path");
const { join } = path;
exports.fast = () => "fast";
