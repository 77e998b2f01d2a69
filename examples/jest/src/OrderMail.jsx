import { useMemo } from "react";
import { summarize } from "./summarize.js";

/** The mail that confirms an order. */
export default function OrderMail({ items }) {
  const summary = useMemo(() => summarize(items), [items]);
  return (
    <ul>
      {summary.map(({ supplier, pieces, price }) => (
        <li key={supplier}>{`${supplier}: ${pieces} pieces, ${price} €`}</li>
      ))}
    </ul>
  );
}
