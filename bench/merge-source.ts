/** What the benchmark of the merge takes from the sources. */
export { createReport, printReport } from "../src/usage";
