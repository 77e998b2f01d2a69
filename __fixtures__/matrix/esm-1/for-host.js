import { forHostOfOne } from "base";

const prefix = ["host", "of", "1.1.0"].join(" ");
export const forHost = () => `${prefix}, ${forHostOfOne()}`;
