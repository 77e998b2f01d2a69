import { cube, failHere } from "shapes";
import { priceOf } from "./price";

it("touches what is cut", () => {
  cube(1);
});

it("fails in the library", () => {
  failHere();
});

it("fails in the project", () => {
  priceOf(null);
});
