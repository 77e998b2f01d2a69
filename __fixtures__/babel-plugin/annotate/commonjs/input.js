"use strict";
exports.early = exports.late = void 0;
exports.early = () => `early ${count ?? 0}`;
exports.late = function () {
  return exports.early();
};
let count = 0;
Object.defineProperty(exports, "getter", { enumerable: true, get: () => count });
exports.mutate = () => void count++;
