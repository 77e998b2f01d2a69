"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.starred = void 0;
const starred = exports.starred = "starred";
