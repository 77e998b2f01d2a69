export function Unused() { return "is unused"; }
Unused.prototype.method = function () { return "is unused"; };
Object.defineProperty(Unused.prototype, "lazy", { get() { return "is unused"; } });
