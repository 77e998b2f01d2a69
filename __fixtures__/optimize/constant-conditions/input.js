const debug = () => log("debug");
const trace = () => log("trace");
const plain = () => log("plain");
const unused = () => log("unused");

if (/* @common:define-inline [value="flags.debug"] */ true) {
  debug();
} else {
  plain();
}
if (!/* @common:define-inline [value="flags.debug"] */ true) plain();
/* @common:if [condition="flags.trace"] */ isTracing() /* @common:endif */ && trace();
export const mode = /* @common:define-inline [value="build.mode"] */ "development" === "production" ? unused : plain;
export const name = /* @common:define-inline [value="build.name"] */ null ?? (log("name"), "none");
export const method = (/* @common:define-inline [value="flags.on"] */ false && console.toString)();
if (/* @common:define-inline [value="flags.debug"] */ true) {
  var hoisted = 1;
}
if (/* @common:define-inline [value="flags.on"] */ false) log("on");
else log("off");
while (/* @common:define-inline [value="flags.debug"] */ false) log("never");
export const known = typeof hoisted;
