Object.defineProperty(exports, "__esModule", { value: true });
exports.b = exports.a = void 0;
Object.defineProperty(exports, "a", { enumerable: true, configurable: true, get: function () { return "a"; } });
exports.b = { b: 1 };
(function () {
  var keys = Object.getOwnPropertyNames(exports);
  for (var i = 0; i < keys.length; i++) {
    var desc = Object.getOwnPropertyDescriptor(exports, keys[i]);
    if (!desc || !desc.get || !desc.configurable) continue;
    Object.defineProperty(exports, keys[i], { value: desc.get(), writable: false, enumerable: desc.enumerable, configurable: false });
  }
})();
for (const key in exports) if (key !== "a") exports[key] = Object.freeze(exports[key]);
Object.keys(exports).forEach(function (key) { if (key !== "a") exports[key] = Object.freeze(exports[key]); });
