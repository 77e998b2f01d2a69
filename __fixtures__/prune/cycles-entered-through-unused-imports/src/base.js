import { Derived } from "./derived.js";

export class Base {}
export const create = () => new Derived();
