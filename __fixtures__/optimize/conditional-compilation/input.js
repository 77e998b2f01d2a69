// What only the report needs.
function stamp(text) {
  return `[report] ${text}`;
}

function isReady() {
  return true;
}

/* @common:if [condition="features.report"] */
export function report() {
  if (!isReady()) return null;
  return stamp("done");
}
/* @common:endif */

/* @common:if [condition="features.debug"] */
export function debug() {
  return { mode: "debug" };
}
/* @common:endif */

/** Always there. */
export function base() {
  return "base";
}

/* @common:if [condition="user.signedIn"] */
function user() {
  return { name: "Ada" };
}

export function welcome() {
  return `Welcome, ${user().name}`;
}
/* @common:endif */

const mode = /* @common:define-inline [value="build.mode" default="development"] */ "development";
const url =
  /* @common:define-inline [value="api.url" default="http://localhost"] */ "http://localhost";

export { mode, url };
