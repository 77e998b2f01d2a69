import { Shape } from "./shape.js";
export class Circle extends Shape {
  #radius = 2;
  compute() { return super.compute() + this.#radius ** 2; }
}
Circle.label = "circle";
Circle.prototype.kind = "round";
