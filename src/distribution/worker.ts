/** What runs in threads of its own. Results are plain data. */
export { cutBuild } from "./cut-build";
export { minimize } from "./minimize";
