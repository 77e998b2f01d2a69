export function outer(list) {
  const helper = () => inner(1);
  function inner(value) {
    return value * factor;
  }
  const factor = 2;
  let seen = list.length;
  for (const item of list) {
    const doubled = () => item * 2;
    var last = item;
    /* @common:if [condition="on"] */
    log(doubled(), helper());
    /* @common:endif */
    if (item > 1) {
      const message = "big";
      function format() {
        return message;
      }
      /* @common:if [condition="on"] */ log(format()); /* @common:endif */
      seen++;
    }
  }
  return [seen, last];
}
export class Counter {
  count() {
    const step = 1;
    /* @common:if [condition="on"] */ log(step, arguments.length); /* @common:endif */
    return 2;
  }
}
