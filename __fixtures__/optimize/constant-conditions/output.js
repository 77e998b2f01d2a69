const plain = () => log("plain");

{
  plain();
}
plain();

export const mode = plain;
export const name = null ?? (log("name"), "none");
export const method = (true && console.toString)();
if (false) {
  var hoisted = 1;
}
log("on");
while (false) log("never");
export const known = typeof hoisted;
