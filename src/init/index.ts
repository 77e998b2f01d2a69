export { editConfig, type EditResult } from "./edit-config";
