const methods = {
  member(text) {
    return this.forMember(text);
  },
  taken(text) {
    return this.forTaken(text);
  },
};
exports.member = methods.member;
exports.forMember = (text) => `member ${text}`;

const { taken } = methods;
exports.taken = taken;
exports.forTaken = (text) => `taken ${text}`;

const { required } = require("./required");
exports.required = required;
exports.forRequired = (text) => `required ${text}`;

var later;
if (globalThis.nothingOfThatName === undefined) {
  later = function (text) {
    return this.forLater(text);
  };
}
exports.later = later;
exports.forLater = (text) => `later ${text}`;

Object.defineProperty(exports, "getter", {
  enumerable: true,
  get: function () {
    return this.forGetter;
  },
});
exports.forGetter = (text) => `getter ${text}`;

Object.defineProperty(exports, "value", {
  enumerable: true,
  value: function (text) {
    return this.forValue(text);
  },
});
exports.forValue = (text) => `value ${text}`;

Object.defineProperty(exports, "lazy", { enumerable: true, get: () => require("./lazy") });
exports.forLazy = (text) => `lazy ${text}`;

const make = () => function (text) {
  return this.forMade(text);
};
exports.made = make();
exports.forMade = (text) => `made ${text}`;

exports.madeElsewhere = require("./make")();
exports.forMadeElsewhere = (text) => `made elsewhere ${text}`;

exports.compiled = new Function("text", "return this.forCompiled(text)");
exports.forCompiled = (text) => `compiled ${text}`;

const add = (value) => {
  exports.added = value;
};
add(function (text) {
  return this.forAdded(text);
});
exports.forAdded = (text) => `added ${text}`;

exports.unused = "nothing of this";
