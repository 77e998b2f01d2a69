/** A module that the analysis did not understand, and why. */
interface KeptWhole {
  module: string;
  reason: string;
}

/** Where one reason keeps more modules than these, they are counted. */
const MAX_NAMED = 3;

/** A line for each reason, in the order of the first module of each. */
export function printKeptWhole(keptWhole: readonly KeptWhole[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { module, reason } of keptWhole) {
    const modules = byReason.get(reason) ?? [];
    byReason.set(reason, modules);
    modules.push(module);
  }
  return [...byReason].map(([reason, modules]) => `${listModules(modules)} kept whole: ${reason}.`);
}

function listModules(modules: readonly string[]): string {
  if (modules.length <= MAX_NAMED) return `${modules.join(", ")} ${modules.length === 1 ? "is" : "are each"}`;
  return `${modules.slice(0, MAX_NAMED).join(", ")} and ${(modules.length - MAX_NAMED).toLocaleString("en")} more modules are each`;
}
