const a = 1, b = 2, c = 3;
export { a as "x-y", b as "with.dot", c as "q\"uote*/", a as "a b", a as "then" };
