export const keep = {};
