import { configureStore, createAction, createSlice, type PayloadAction } from "@reduxjs/toolkit";

export interface Delivery {
  id: string;
  supplier: string;
  pallets: number;
  received: boolean;
}

/** A lorry has left: all that it brought is in the warehouse. */
export const unloaded = createAction("warehouse/unloaded");

const initialDeliveries: Delivery[] = [
  { id: "D-31", supplier: "Oak & Iron", pallets: 12, received: false },
  { id: "D-32", supplier: "Bright Lamps", pallets: 7, received: true },
  { id: "D-33", supplier: "Stoolworks", pallets: 21, received: false },
  { id: "D-34", supplier: "Atlas Tables", pallets: 9, received: false },
];

const deliveriesSlice = createSlice({
  name: "deliveries",
  initialState: initialDeliveries,
  reducers: {
    received(deliveries, { payload: id }: PayloadAction<string>) {
      for (const delivery of deliveries) if (delivery.id === id) delivery.received = true;
    },
  },
  extraReducers: (builder) =>
    builder.addCase(unloaded, (deliveries) => {
      for (const delivery of deliveries) delivery.received = true;
    }),
});

export const { received } = deliveriesSlice.actions;
export const store = configureStore({ reducer: { deliveries: deliveriesSlice.reducer } });
export type State = ReturnType<typeof store.getState>;
