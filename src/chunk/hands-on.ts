/** Whether code gives a variable to a call, to a list or to another variable or property. */
export function handsOn(name: string, code: string): boolean {
  const escaped = name.replaceAll("$", "\\$");
  const space = "(?:\\s|/\\*[^]*?\\*/)*";
  return new RegExp(`[(,[{=:>]${space}${escaped}${space}[,)\\]};\\n]|[?&|]${space}${escaped}${space}[:,)\\]};\\n]`).test(code);
}
