export { default as data, default as again } from "./data.json" with { type: "json" };
