export function debug() {
  return { mode: "debug" };
}

/** Always there. */
export function base() {
  return "base";
}

const mode = "production";
const url =
  "http://localhost";

export { mode, url };
