"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
var further_1 = require("./further.js");
exports.plain = "plain";
exports.data = "their data";
Object.defineProperty(exports, "shadow", { enumerable: true, get: function () { log.push("shadow"); return "theirs"; } });
// Nobody uses these; reading them is seen.
Object.defineProperty(exports, "first", { enumerable: true, get: function () { log.push("first"); return 1; } });
Object.defineProperty(exports, "second", { enumerable: true, get: function () { return further_1.second; } });
Object.defineProperty(exports, "spare", { enumerable: true, get: function () { return further_1.spare; } });
