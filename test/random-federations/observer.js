// Runs in the page of a random federation, before its apps: what they call to show what they see of libraries.
let within = 0;
let steps = 0;
const open = new Set();

/** What a function returns, as text; functions in it are called. */
function show(look, depth = 0) {
  if (within === 0) steps = 400;
  if (steps-- < 0 || within > 8) return "…";
  within++;
  try {
    return print(look(), depth);
  } catch (error) {
    return `throws ${error.name}`;
  } finally {
    within--;
  }
}

function print(value, depth) {
  if (depth > 2) return "…";
  if (typeof value === "function") return `function(${isClass(value) ? "class" : show(value, depth + 1)})${printMembers(value, depth)}`;
  if (value && typeof value === "object") return printMembers(value, depth);
  return String(value);
}

const isClass = (value) => /^class/.test(Function.prototype.toString.call(value));

function printMembers(value, depth) {
  if (open.has(value)) return "#";
  open.add(value);
  try {
    return `{${Object.keys(value).sort().map((key) => `${key}: ${show(() => value[key], depth + 1)}`)}}`;
  } finally {
    open.delete(value);
  }
}

const interop = (module) => (module && module.__esModule ? module : { default: module });

async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    return `fails: ${error.name}`;
  }
}

const pending = [];
const results = new Map();

/** Loads and looks, once under each label; what is seen is among what {@link settle} returns. */
function later(label, load) {
  if (!results.has(label)) {
    results.set(label, null);
    pending.push(attempt(load).then((seen) => results.set(label, seen)));
  }
  return "later";
}

async function settle() {
  while (pending.length > 0) await pending.shift();
  const seen = [...results].sort(([one], [other]) => (one < other ? -1 : 1));
  results.clear();
  return seen;
}

Object.assign(globalThis, { effects: [], show, interop, attempt, later, settle });
