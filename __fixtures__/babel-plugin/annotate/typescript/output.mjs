import { write } from "./other.js";
let Colour = /*#__PURE__*/function (Colour) {
  Colour[Colour["Red"] = 0] = "Red";
  Colour["Green"] = "green";
  return Colour;
}({}); /* @common:if [condition="treeShake.lib.Colour"] */ export { Colour }; /* @common:endif */
let Level = /*#__PURE__*/function (Level) {
  Level[Level["Low"] = 1] = "Low";
  return Level;
}({}); /* @common:if [condition="treeShake.lib.Level"] */ export { Level }; /* @common:endif */
class Shape {
  constructor(name) {
    this.name = name;
  }
  static create() {
    return new this();
  }
} /* @common:if [condition="treeShake.lib.Shape"] */ export { Shape }; /* @common:endif */
function area(radius) {
  return Math.PI * radius ** 2 * Level.Low;
} /* @common:if [condition="treeShake.lib.area"] */ export { area }; /* @common:endif */
const first = () => second,
  unit = "cm"; /* @common:if [condition="treeShake.lib.first"] */ export { first }; /* @common:endif */ /* @common:if [condition="treeShake.lib.unit"] */ export { unit }; /* @common:endif */
let second = 1; /* @common:if [condition="treeShake.lib.second"] */ export { second }; /* @common:endif */
let Units; /* @common:if [condition="treeShake.lib.Units"] */ export { Units }; /* @common:endif */
(function (_Units) {
  const metre = _Units.metre = 1;
})(Units || (Units = {}));
/* @common:if [condition="treeShake.lib.log"] */ export { write as log } from "./other.js"; /* @common:endif */ /* @common:if [condition="treeShake.lib.a%20name"] */ export { write as "a name" } from "./other.js"; /* @common:endif */
export * from "./other.js";
class Library extends Shape {
  #secret = 1;
  get secret() {
    return this.#secret;
  }
} /* @common:if [condition="treeShake.lib.default"] */ export { Library as default }; /* @common:endif */
const mutate = () => {
  second++;
  write("mutated");
}; /* @common:if [condition="treeShake.lib.mutate"] */ export { mutate }; /* @common:endif */