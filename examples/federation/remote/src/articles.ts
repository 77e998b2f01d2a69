export interface Article {
  sku: string;
  name: string;
  group: string;
  stock: number;
  minimum: number;
  /** Pieces that left the warehouse in each of the last eight weeks. */
  outflow: number[];
}

export const weeks = ["W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8"];

export const articles: Article[] = [
  { sku: "T-100", name: "Folding table", group: "Tables", stock: 84, minimum: 40, outflow: [12, 9, 14, 11, 16, 10, 13, 15] },
  { sku: "T-140", name: "Meeting table", group: "Tables", stock: 6, minimum: 10, outflow: [1, 2, 0, 3, 1, 2, 2, 1] },
  { sku: "C-210", name: "Bar stool", group: "Chairs", stock: 122, minimum: 60, outflow: [22, 18, 25, 30, 21, 19, 24, 28] },
  { sku: "C-250", name: "Office chair", group: "Chairs", stock: 31, minimum: 45, outflow: [10, 14, 12, 17, 15, 19, 13, 18] },
  { sku: "C-270", name: "Lounge chair", group: "Chairs", stock: 18, minimum: 8, outflow: [2, 1, 3, 2, 4, 1, 2, 3] },
  { sku: "L-310", name: "Desk lamp", group: "Lamps", stock: 240, minimum: 100, outflow: [40, 38, 45, 52, 47, 41, 50, 55] },
  { sku: "L-330", name: "Floor lamp", group: "Lamps", stock: 12, minimum: 20, outflow: [5, 4, 6, 7, 3, 6, 5, 8] },
  { sku: "S-400", name: "Shelf, oak", group: "Shelves", stock: 76, minimum: 30, outflow: [8, 12, 10, 9, 14, 11, 10, 13] },
];
