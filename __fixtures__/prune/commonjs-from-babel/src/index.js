"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
var _exportNames = {
  used: true,
  unused: true
};
exports.unused = exports.used = void 0;
var _dep = _interopRequireWildcard(require("./dep"));
var _star = require("./star");
Object.keys(_star).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
  if (key in exports && exports[key] === _star[key]) return;
  Object.defineProperty(exports, key, {
    enumerable: true,
    get: function get() {
      return _star[key];
    }
  });
});
function _getRequireWildcardCache(e) { if ("function" != typeof WeakMap) return null; var r = new WeakMap(), t = new WeakMap(); return (_getRequireWildcardCache = function (e) { return e ? t : r; })(e); }
function _interopRequireWildcard(e, r) { if (!r && e && e.__esModule) return e; if (null === e || "object" != typeof e && "function" != typeof e) return { default: e }; var t = _getRequireWildcardCache(r); if (t && t.has(e)) return t.get(e); var n = { __proto__: null }; for (var u in e) if ("default" !== u) n[u] = e[u]; return n.default = e, t && t.set(e, n), n; }
const used = () => (0, _dep.named)() + _dep.default;
exports.used = used;
const unused = () => "unused";
exports.unused = unused;
