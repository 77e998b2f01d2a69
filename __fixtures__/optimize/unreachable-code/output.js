import { used } from "./library.js";
import "./namespace.js";
import "./effect.js";
const kept = "kept";
let counter = 0;

// Called from elsewhere as well.
function shared() {
  counter++;
  return used(kept);
}

// Not called before either: none of the markers' doing.
function orphan() {
  return needed();
}
function needed() {
  return "needed";
}

// Evaluated for its effect.
const registered = register("a");

export function run() {
  return shared();
}
