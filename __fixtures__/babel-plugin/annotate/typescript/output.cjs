"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
var _exportNames = {
  Colour: true,
  Level: true,
  Shape: true,
  area: true,
  first: true,
  unit: true,
  second: true,
  Units: true,
  mutate: true,
  log: true,
  "a name": true
};
/* @common:if [condition="treeShake.lib.Colour"] */ exports.Colour = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.Level"] */ exports.Level = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.Shape"] */ exports.Shape = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.Units"] */ exports.Units = void 0; /* @common:endif */
/* @common:if [condition="treeShake.lib.a%20name"] */ Object.defineProperty(exports, "a name", {
  enumerable: true,
  get: function () {
    return _other.write;
  }
}); /* @common:endif */
/* @common:if [condition="treeShake.lib.area"] */ exports.area = area; /* @common:endif */
/* @common:if [condition="treeShake.lib.default"] */ exports.default = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.first"] */ exports.first = void 0; /* @common:endif */
/* @common:if [condition="treeShake.lib.log"] */ Object.defineProperty(exports, "log", {
  enumerable: true,
  get: function () {
    return _other.write;
  }
}); /* @common:endif */
/* @common:if [condition="treeShake.lib.mutate"] */ exports.mutate = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.second"] */ exports.second = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.unit"] */ exports.unit = void 0; /* @common:endif */
var _other = require("./other.js");
Object.keys(_other).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
  if (key in exports && exports[key] === _other[key]) return;
  Object.defineProperty(exports, key, {
    enumerable: true,
    get: function () {
      return _other[key];
    }
  });
});
var _second;
let Colour = /*#__PURE__*/function (Colour) {
  Colour[Colour["Red"] = 0] = "Red";
  Colour["Green"] = "green";
  return Colour;
}({}); /* @common:if [condition="treeShake.lib.Colour"] */ exports.Colour = Colour; /* @common:endif */
let Level = /*#__PURE__*/function (Level) {
  Level[Level["Low"] = 1] = "Low";
  return Level;
}({}); /* @common:if [condition="treeShake.lib.Level"] */ exports.Level = Level; /* @common:endif */
class Shape {
  constructor(name) {
    this.name = name;
  }
  static create() {
    return new this();
  }
}
/* @common:if [condition="treeShake.lib.Shape"] */ exports.Shape = Shape; /* @common:endif */
function area(radius) {
  return Math.PI * radius ** 2 * Level.Low;
}
const first = () => second,
  unit = "cm"; /* @common:if [condition="treeShake.lib.unit"] */ exports.unit = unit; /* @common:endif */
/* @common:if [condition="treeShake.lib.first"] */ exports.first = first; /* @common:endif */
let second = 1; /* @common:if [condition="treeShake.lib.second"] */ exports.second = second; /* @common:endif */
let Units = void 0; /* @common:if [condition="treeShake.lib.Units"] */ exports.Units = Units; /* @common:endif */
(function (_Units) {
  const metre = _Units.metre = 1;
})(Units || (Units = {}, /* @common:if [condition="treeShake.lib.Units"] */ exports.Units = Units, /* @common:endif */ Units));
class Library extends Shape {
  #secret = 1;
  get secret() {
    return this.#secret;
  }
}
/* @common:if [condition="treeShake.lib.default"] */ exports.default = Library; /* @common:endif */
const mutate = () => {
  _second = second++; /* @common:if [condition="treeShake.lib.second"] */ exports.second = second; /* @common:endif */ _second;
  (0, _other.write)("mutated");
};
/* @common:if [condition="treeShake.lib.mutate"] */ exports.mutate = mutate; /* @common:endif */