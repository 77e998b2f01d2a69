import { createSlice, type PayloadAction } from "@reduxjs/toolkit";

export interface Settings {
  depot: string;
  compact: boolean;
}

const settingsSlice = createSlice({
  name: "settings",
  initialState: { depot: "Depot North", compact: false } as Settings,
  reducers: {
    applied: (_state, { payload }: PayloadAction<Settings>) => payload,
  },
});

export const { applied } = settingsSlice.actions;
export const settingsReducer = settingsSlice.reducer;
