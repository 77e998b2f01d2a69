/** By what a text shows how it was made. An entry of packages.json that is said to be of a kind must match. */
export const KINDS = {
  ESM: /^\s*(?:export|import)\b|\bexport\s*[{*]/m,
  "Babel CJS": /_interopRequire|_exportNames|exports\.default = void 0|enumerable: true,\n\s*get: function \(\) \{/,
  "TypeScript CJS": /__(?:exportStar|createBinding|importStar|importDefault|setModuleDefault)\b|tslib_1|exports\.[\w$]+ = (?:exports\.[\w$]+ = )*void 0;/,
  "esbuild CJS": /__toCommonJS|0 && \(module\.exports = \{/,
  "Rollup CJS": /^exports\.[\w$]+ = [\w$.]+;$/m,
  UMD: /\bdefine\.amd|typeof define\b/,
  "webpack bundle": /__webpack_(?:require|exports|modules)__/,
  "hand-written CJS": /\b(?:module\.)?exports\b/,
};
