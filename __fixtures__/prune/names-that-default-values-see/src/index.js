const width = 3;
const label = "label";
export function box(size = width, name = () => label) {
  var width = size * 2;
  const label = width + 1;
  return [width, label, name()];
}
export const unused = () => "is unused";
