function optimize(data) {
  log("optimize");
  return data.map((item) => item + 1);
}

export function pipeline() {
  const input = [1, 2];

  return input.length;
}

export function paths() {
  const data = [3];

  log(optimize(data).length);

  return "paths";
}
