import { one } from "cjs-kit";
export const beta = () => `beta ${one()}`;
export const gamma = () => "gamma";
