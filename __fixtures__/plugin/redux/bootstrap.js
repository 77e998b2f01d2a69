import { configureStore, createSlice } from "@reduxjs/toolkit";

const counter = createSlice({ name: "counter", initialState: 0, reducers: { add: (state, { payload }) => state + payload } });
// The toolkit asks redux whether this is a plain object; with `isPlainObject: () => null` there is no store.
const store = configureStore({ reducer: { counter: counter.reducer } });
store.dispatch(counter.actions.add(2));
console.log(JSON.stringify(store.getState()));
