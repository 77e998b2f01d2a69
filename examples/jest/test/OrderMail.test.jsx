import { renderToStaticMarkup } from "react-dom/server";
import OrderMail from "../src/OrderMail.jsx";

test("lists the suppliers", () => {
  const items = [
    { supplier: "Forge", pieces: 1, price: 40 },
    { supplier: "Mill", pieces: 2, price: 3 },
  ];
  expect(renderToStaticMarkup(<OrderMail items={items} />)).toBe(
    "<ul><li>Forge: 1 pieces, 40 €</li><li>Mill: 2 pieces, 6 €</li></ul>",
  );
});
