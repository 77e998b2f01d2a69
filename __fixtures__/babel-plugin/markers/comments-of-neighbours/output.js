/*! License of the file. */

/** About what stays. */
export const kept = 1;
export const other = /*#__PURE__*/null /* behind it */;
export const list = [null /* after the first */, 2];
export function empty() {
  // First in a body.

  // Last in a body.
}
export const held = 1; // Stays.

// The end.