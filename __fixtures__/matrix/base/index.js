// What the kits take of another shared library differs by their version, and by what is used of them.
export const forHostOfOne = () => "base for host of 1";
export const forRemoteOfOne = () => "base for remote of 1";
export const forHostOfTwo = () => "base for host of 2";
export const forRemoteOfTwo = () => "base for remote of 2";
export const forNobody = () => "base for nobody";
