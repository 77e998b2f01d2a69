"use strict";
let count = 0;
export default { get count() { return count; }, increase() { count++; } };
export const mutate = () => { count = 9; };
