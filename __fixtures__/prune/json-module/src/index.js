import data, { version } from "./data.json";
export const used = () => version;
export const all = () => data;
