exports.direct = function () { return this.forDirect; };
exports.getter = function () { return this.forGetter; };
exports.make = function () { return function () { return this.forMade; }; };
exports.indirect = function () { return this.forIndirect; };
