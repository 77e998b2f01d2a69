/*! License of the file. */
/* @common:if [condition="no"] */
// About what is gone.
export const gone = 1; // Beside it.
/* @common:endif */

/** About what stays. */
export const kept = 1;
export const other = /*#__PURE__*/ /* @common:if [condition="no"] */ Symbol("gone") /* @common:endif */ /* behind it */;
export const list = [/* @common:if [condition="no"] */ 1 /* @common:endif */ /* after the first */, 2];
export function empty() {
  // First in a body.
  /* @common:if [condition="no"] */
  return 1;
  /* @common:endif */
  // Last in a body.
}
/* @common:if [condition="yes"] */
export const held = 1; // Stays.
/* @common:endif */
// The end.
