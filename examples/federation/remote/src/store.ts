import { configureStore, createEntityAdapter, createSlice, type PayloadAction } from "@reduxjs/toolkit";

export interface Delivery {
  id: string;
  supplier: string;
  pallets: number;
  received: boolean;
}

const deliveries = createEntityAdapter<Delivery>({ sortComparer: (a, b) => a.supplier.localeCompare(b.supplier) });

const deliveriesSlice = createSlice({
  name: "deliveries",
  initialState: deliveries.getInitialState({}, [
    { id: "D-31", supplier: "Oak & Iron", pallets: 12, received: false },
    { id: "D-32", supplier: "Bright Lamps", pallets: 7, received: true },
    { id: "D-33", supplier: "Stoolworks", pallets: 21, received: false },
    { id: "D-34", supplier: "Atlas Tables", pallets: 9, received: false },
  ]),
  reducers: {
    received(state, { payload: id }: PayloadAction<string>) {
      deliveries.updateOne(state, { id, changes: { received: true } });
    },
  },
});

export const { received } = deliveriesSlice.actions;
export const store = configureStore({ reducer: { deliveries: deliveriesSlice.reducer } });

type State = ReturnType<typeof store.getState>;
export const deliverySelectors = deliveries.getSelectors((state: State) => state.deliveries);
