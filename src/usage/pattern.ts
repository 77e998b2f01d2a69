/** Makes a test for names: `*` in the pattern stands for any text, also none; all else for itself. */
export function createMatcher(pattern: string): (name: string) => boolean {
  if (!isPattern(pattern)) return (name) => name === pattern;
  const source = pattern.split("*").map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join(".*");
  const expression = new RegExp(`^${source}$`, "s");
  return (name) => expression.test(name);
}

export function isPattern(text: string): boolean {
  return text.includes("*");
}
