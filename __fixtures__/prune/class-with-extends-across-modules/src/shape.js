const registry = [];
export class Shape {
  static registered = registry;
  static set label(value) { log.push(["label", value]); }
  static register(type) { registry.push(type.name); }
  get area() { return this.compute(); }
  compute() { return 0; }
}
export class Polygon extends Shape {}
