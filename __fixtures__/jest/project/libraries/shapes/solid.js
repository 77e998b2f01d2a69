export const cube = (side) => side ** 3;
export const sphere = (radius) => (4 / 3) * Math.PI * radius ** 3;
