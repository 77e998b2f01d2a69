export * from "shapes";
export { cube as reexported } from "shapes";
