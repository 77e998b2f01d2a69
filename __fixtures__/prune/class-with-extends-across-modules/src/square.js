import { Polygon } from "./shape.js";
export class Square extends Polygon { compute() { return "is unused"; } }
Square.label = "square";
