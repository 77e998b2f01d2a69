import { configureStore } from "@reduxjs/toolkit";
import { type TypedUseSelectorHook, useDispatch, useSelector } from "react-redux";
import { ordersReducer } from "./orders";
import { settingsReducer } from "./settings";

export const store = configureStore({ reducer: { orders: ordersReducer, settings: settingsReducer } });

export const useAppDispatch: () => typeof store.dispatch = useDispatch;
export const useAppSelector: TypedUseSelectorHook<ReturnType<typeof store.getState>> = useSelector;
