const value = () => 1;
for (const name of ["__proto__", "constructor", "toString", "default", "kept"]) {
  Object.defineProperty(exports, name, { enumerable: true, get: () => value });
}

;/* istanbul ignore next */ module.exports = GUARD.exports(module.exports);