export function c() { return "c"; }
