export const a = "a", b = "b", c = { c: 1 };
export const gone = () => { throw new Error("is gone"); };
export const kept = (value) => value;
