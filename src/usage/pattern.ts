/** Makes a test for names: `*` in the pattern stands for any text, also none; all else for itself. */
export function createMatcher(pattern: string): (name: string) => boolean {
  if (!isPattern(pattern)) return (name) => name === pattern;
  const [first = "", ...others] = pattern.split("*");
  const last = others.pop() ?? "";
  return (name) => {
    const end = name.length - last.length;
    if (end < first.length || !name.startsWith(first) || !name.endsWith(last)) return false;
    // The first place for each text leaves the most room for the others: no way back, as a regular expression would try.
    let at = first.length;
    for (const text of others) {
      const found = name.indexOf(text, at);
      if (found < 0 || found + text.length > end) return false;
      at = found + text.length;
    }
    return true;
  };
}

export function isPattern(text: string): boolean {
  return text.includes("*");
}
