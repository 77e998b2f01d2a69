export function outer(list) {
  let seen = list.length;
  for (const item of list) {
    var last = item;
    if (item > 1) {
      const message = "big";
      function format() {
        return message;
      }
      seen++;
    }
  }
  return [seen, last];
}
export class Counter {
  count() {
    return 2;
  }
}
