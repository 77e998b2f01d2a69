import { mixin } from "./mixin.js";
export function Used() { this.made = true; }
Used.prototype.method = function () { return this.extra(); };
Object.defineProperty(Used.prototype, "lazy", { get() { return "lazy"; } });
mixin(Used.prototype);
