function compute(size) {
  log("compute");
  return Array(size).fill(1);
}
function optimize(data) {
  log("optimize");
  return data.map((item) => item + 1);
}
function report(data) {
  log("report");
  return data.length;
}

export function pipeline() {
  const input = [1, 2];

  /* @common:if [condition="features.heavy"] */
  const matrix = compute(2);
  log(report(optimize(matrix)));
  /* @common:endif */

  return input.length;
}

export function paths() {
  const data = [3];

  /* @common:if [condition="features.a"] */
  log(optimize(data).length);
  /* @common:endif */

  /* @common:if [condition="features.b"] */
  log(report(data));
  /* @common:endif */

  return "paths";
}
