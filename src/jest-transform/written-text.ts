/** Makes coverage leave out the statement that follows. */
export const UNCOUNTED = "/* istanbul ignore next */";

/** The name or, where it stands somewhere in the source, a longer one that does not. */
export function unusedName(code: string, name: string): string {
  return code.includes(name) ? unusedName(code, `${name}_`) : name;
}
