import { keep } from "./shared.js";

function deepest(value, levels) {
  if (levels > 0) return deepest(value, levels - 1);
  return { value };
}

function even(levels) {
  return levels === 0 ? keep : odd(levels - 1);
}

function odd(levels) {
  return levels === 0 ? {} : even(levels - 1);
}

function wrap(value) {
  return wrap.again ? wrap(wrap(value)) : { value };
}

const dead = /*#__PURE__*/ deepest("dead", 3);
dead.name = "nobody looks at this";

const live = /*#__PURE__*/ deepest("live", 3);
live.name = "live";

const kept = /*#__PURE__*/ even(4);
kept.name = "kept";

const wrapped = /*#__PURE__*/ wrap(1);
wrapped.name = "nor at this";

export const read = () => keep.name;
export const readLive = () => live.name;
export const other = () => dead.name + kept.name + wrapped.name;
