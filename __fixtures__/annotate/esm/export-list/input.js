let a = 1, b = 2;
function c() {}
export { a, b as renamed, /* about c */ c, };
export {};
export {
  a as multi,
  b as line // with a comment, and a comma
  ,
};
export function mutate() { a = "changed"; b = "too"; }
