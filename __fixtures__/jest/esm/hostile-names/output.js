const value = () => 1;
export { value as kept };

;/* istanbul ignore next */ var __fedshake0 = GUARD, __fedshake1 = __fedshake0.value("constructor", () => value), __fedshake2 = __fedshake0.value("toString", () => value), __fedshake3 = __fedshake0.value("__proto__", () => value), __fedshake4 = __fedshake0.value("it's", () => value); export { __fedshake1 as "constructor", __fedshake2 as "toString", __fedshake3 as "__proto__", __fedshake4 as "it's" };