Object.defineProperty(exports, "__esModule", { value: true });
exports.default = "flagged default";
exports.named = "named";
exports.unread = "unread of the flagged";
