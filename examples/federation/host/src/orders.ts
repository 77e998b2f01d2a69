import { createSelector, createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { groupBy, orderBy, sumBy, uniqBy } from "lodash-es";

export const statuses = ["open", "packed", "shipped", "late"] as const;
export type Status = (typeof statuses)[number];

export interface Order {
  id: number;
  customer: string;
  city: string;
  article: string;
  pieces: number;
  price: number;
  status: Status;
}

const initialOrders: Order[] = [
  { id: 1001, customer: "Abel Ltd", city: "Utrecht", article: "Folding table", pieces: 4, price: 89, status: "shipped" },
  { id: 1002, customer: "Birch & Sons", city: "Ghent", article: "Desk lamp", pieces: 12, price: 35, status: "open" },
  { id: 1003, customer: "Corner Café", city: "Lille", article: "Bar stool", pieces: 16, price: 64, status: "packed" },
  { id: 1004, customer: "Dune Hotel", city: "Ostend", article: "Bar stool", pieces: 8, price: 64, status: "late" },
  { id: 1005, customer: "Abel Ltd", city: "Utrecht", article: "Office chair", pieces: 6, price: 149, status: "open" },
  { id: 1006, customer: "Elm School", city: "Aachen", article: "Folding table", pieces: 24, price: 89, status: "packed" },
  { id: 1007, customer: "Fjord Works", city: "Bergen", article: "Shelf, oak", pieces: 10, price: 112, status: "shipped" },
  { id: 1008, customer: "Grand Library", city: "Leuven", article: "Shelf, oak", pieces: 40, price: 112, status: "open" },
  { id: 1009, customer: "Dune Hotel", city: "Ostend", article: "Desk lamp", pieces: 30, price: 35, status: "shipped" },
  { id: 1010, customer: "Harbour Office", city: "Antwerp", article: "Office chair", pieces: 18, price: 149, status: "late" },
  { id: 1011, customer: "Elm School", city: "Aachen", article: "Desk lamp", pieces: 60, price: 35, status: "open" },
  { id: 1012, customer: "Iris Studio", city: "Metz", article: "Office chair", pieces: 3, price: 149, status: "packed" },
];

const ordersSlice = createSlice({
  name: "orders",
  initialState: { list: initialOrders, filter: "" },
  reducers: {
    saved(state, { payload }: PayloadAction<Order>) {
      const index = state.list.findIndex((order) => order.id === payload.id);
      if (index < 0) state.list.push(payload);
      else state.list[index] = payload;
    },
    filtered(state, { payload }: PayloadAction<string>) {
      state.filter = payload.toLowerCase();
    },
  },
});

export const { saved, filtered } = ordersSlice.actions;
export const ordersReducer = ordersSlice.reducer;

type WithOrders = { orders: ReturnType<typeof ordersReducer> };
const selectOrders = (state: WithOrders) => state.orders.list;
const selectFilter = (state: WithOrders) => state.orders.filter;

export const worth = (order: Order) => order.pieces * order.price;

export const selectVisibleOrders = createSelector([selectOrders, selectFilter], (orders, filter) => {
  const visible = orders.filter(({ customer, article }) => `${customer} ${article}`.toLowerCase().includes(filter));
  return orderBy(visible, ["status", worth], ["asc", "desc"]);
});

export const selectTotals = createSelector([selectOrders], (orders) => ({
  orders: orders.length,
  customers: uniqBy(orders, "customer").length,
  pieces: sumBy(orders, "pieces"),
  turnover: sumBy(orders, worth),
}));

export const selectWorthByStatus = createSelector([selectOrders], (orders) => {
  const byStatus = groupBy(orders, "status");
  return statuses.map((status) => ({ status, worth: sumBy(byStatus[status], worth) }));
});
