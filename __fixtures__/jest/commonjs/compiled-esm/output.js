"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.default = void 0;
Object.defineProperty(exports, "cut", { enumerable: true, get: function () { return 1; } });
Object.defineProperty(exports, "kept", { enumerable: true, get: function () { return 2; } });
exports.default = "default";

;/* istanbul ignore next */ module.exports = GUARD.exports(module.exports);