import { groupBy, map, sumBy } from "lodash-es";

/** What an order costs, by supplier: the dearest first. */
export function summarize(items) {
  const bySupplier = map(groupBy(items, "supplier"), (ordered, supplier) => ({
    supplier,
    pieces: sumBy(ordered, "pieces"),
    price: sumBy(ordered, ({ pieces, price }) => pieces * price),
  }));
  return bySupplier.sort((a, b) => b.price - a.price);
}
