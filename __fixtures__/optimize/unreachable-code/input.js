import def, { used, unused as alias } from "./library.js";
import * as everything from "./namespace.js";
import "./effect.js";

// Called in a block only, and what it calls in turn.
function chain1() {
  return chain2() + table.length;
}
function chain2() {
  return alias(def);
}
const table = [1, 2, 3],
  kept = "kept";
class Reporter {
  send() {
    return everything.send(chain1());
  }
}
const made = /*#__PURE__*/ create();
const cache = new Map();
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
  /* @common:if [condition="features.report"] */
  new Reporter().send();
  made.go(cache, registered);
  needed();
  shared();
  /* @common:endif */
  return shared();
}
