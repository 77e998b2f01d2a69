export { printKeptWhole } from "./kept-whole";
export { printOptimizeFigures, type AppFigures } from "./optimize-figures";
export { printPruneFigures, type BeforeAndAfter, type LibraryFigures } from "./prune-figures";
export { printTable, type Column } from "./table";
