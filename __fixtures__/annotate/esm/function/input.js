#!/usr/bin/env node
"use strict";
export function add(a, b) {
  return a + b;
}
export async function* ticks() {}
log.push(typeof hoisted, hoisted.name);
/* @__NO_SIDE_EFFECTS__ */ export function hoisted() {}
export /* kept */ function reassign() { add = hoisted; }
export const mutate = reassign;
