import { a, c } from "./library.js";
import "./other.js";
const x = 1, z = 3;
const first = 1;
const object = { one: a, four: 4, };
const plugins = [a, c];
class Shape {
  sides = 4
;
  ["key"] = 1;
}
export function choose(value) {
  switch (value) {
    case 1:
      return "one";
    default:
      return "other";
  }
}
export { x, z };
export { object, plugins, Shape, first };
export default null;
