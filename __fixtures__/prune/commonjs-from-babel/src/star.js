"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.unstarred = exports.starred = void 0;
const starred = exports.starred = "starred";
const unstarred = exports.unstarred = "not used of the star";
