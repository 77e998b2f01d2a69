/**
 * Acts on a page as a visitor does.
 *
 * @typedef {object} Visitor
 * @property {(path: string) => Promise<void>} open
 * @property {(role: string, name: string) => Promise<void>} click The first control of that role whose name contains `name`.
 * @property {(label: string, text: string) => Promise<void>} fill The field with that label or placeholder.
 * @property {(label: string, option: string) => Promise<void>} choose In the select field with that label.
 * @property {(expected: string) => Promise<View>} look Waits for a text, then until the page keeps still.
 * @property {() => Promise<Buffer | null>} takeScreenshot Of the whole page, as PNG, when two after each other are
 *   the same, with fonts loaded and animations at their ends; null where nothing is drawn.
 *
 * What a page shows: visible text, number of icons, of controls, and what the charts look like.
 * @typedef {{ text: string, icons: number, controls: number, charts: number[] }} View
 *
 * A step acts on the page, and is done when the page shows `shows`.
 * @typedef {{ name: string, act: (page: Visitor) => Promise<void>, shows: string }} Step
 */

/** @type {Record<"host" | "remote", Step[]>} What is done in each app. */
export const journeys = {
  host: [
    { name: "overview", act: (page) => page.open("/host/index.html"), shows: "Worth of orders by status" },
    { name: "orders", act: (page) => page.click("link", "Orders"), shows: "Grand Library" },
    { name: "second page", act: (page) => page.click("listitem", "2"), shows: "Fjord Works" },
    { name: "sorted by number", act: (page) => page.click("columnheader", "Order"), shows: "Harbour Office" },
    { name: "filtered", act: (page) => page.fill("Customer or article", "lamp"), shows: "Birch & Sons" },
    { name: "labels by import()", act: (page) => page.click("button", "Labels"), shows: "3/3" },
    { name: "new order", act: (page) => page.click("button", "New order"), shows: "Price per piece" },
    { name: "form refused", act: (page) => page.click("button", "Save"), shows: "Who orders?" },
    {
      name: "order saved",
      act: async (page) => {
        await page.fill("Customer", "Juniper Inn");
        await page.fill("City", "Namur");
        await page.fill("Article", "Table lamp");
        await page.fill("Pieces", "25");
        await page.fill("Price per piece", "48");
        await page.choose("Status", "Packed");
        await page.click("button", "Save");
      },
      shows: "Juniper Inn",
    },
    { name: "order opened", act: (page) => page.click("button", "Edit 1009"), shows: "Order 1009" },
    {
      name: "order changed",
      act: async (page) => {
        await page.fill("City", "Knokke");
        await page.click("button", "Save");
      },
      shows: "Knokke",
    },
    { name: "widget of the remote", act: (page) => page.click("link", "Stock"), shows: "Warehouse North" },
    { name: "only scarce articles", act: (page) => page.click("button", "Only scarce"), shows: "All articles" },
    { name: "article found", act: (page) => page.fill("Find an article", "lamp"), shows: "L-330" },
    { name: "settings", act: (page) => page.click("link", "Settings"), shows: "Name of the depot" },
    {
      name: "settings applied",
      act: async (page) => {
        await page.fill("Name of the depot", "Depot South");
        await page.choose("Density", "Compact");
        await page.click("button", "Apply");
      },
      shows: "Depot South",
    },
    { name: "overview again", act: (page) => page.click("link", "Overview"), shows: "Turnover" },
  ],
  remote: [
    { name: "widget", act: (page) => page.open("/remote/index.html"), shows: "Warehouse Central" },
    { name: "sorted by stock", act: (page) => page.click("columnheader", "In stock"), shows: "T-140" },
    { name: "deliveries", act: (page) => page.click("menuitem", "Deliveries"), shows: "7 pallets received, 42 expected" },
    { name: "delivery received", act: (page) => page.click("button", "Receive D-31"), shows: "19 pallets received, 30 expected" },
    { name: "all received", act: (page) => page.click("button", "Receive all"), shows: "49 pallets received, 0 expected" },
    { name: "widget again", act: (page) => page.click("menuitem", "Stock"), shows: "Warehouse Central" },
  ],
};
