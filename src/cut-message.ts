/** What code that touches a cut export is told: library, export and remedy, in one sentence each. */
export function printCutMessage(shareKey: string, exportName: string): string {
  return (
    `[fedshake] The export "${exportName}" of the shared library "${shareKey}" was cut, because no app of the federation reported that it uses it. ` +
    `To keep it, rebuild the app that uses it with fedshake and merge its report, or add it to the "keep" option: { ${JSON.stringify(shareKey)}: [${JSON.stringify(exportName)}] }.`
  );
}
