import { area } from "shapes";

export function priceOf(order) {
  if (order === undefined) {
    return 0;
  }
  return area(order.radius) * order.price;
}
