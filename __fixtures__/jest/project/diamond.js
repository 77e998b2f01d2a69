export * from "./barrel";
export * from "shapes";
