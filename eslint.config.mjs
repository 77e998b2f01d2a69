import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["**/dist/", "**/.work/", "coverage/", "__fixtures__/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["{src,loaders,scripts,test}/**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      // A cast to a node type says what is expected there, also where the parser's types are loose enough without it.
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      // An async function without await still turns throws into rejections.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // Jest's asymmetric matchers are typed `any`.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  { files: ["examples/**/*.{ts,tsx}"], extends: [tseslint.configs.recommended] },
  { files: ["**/*.{mjs,cjs,js}"], languageOptions: { globals: globals.node } },
  {
    // The demo and the test of the report page hold functions that run in the page.
    files: ["examples/**/*.{js,jsx,ts,tsx}", "scripts/demo/**/*.mjs", "test/report-page/visit-page.mjs"],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
  { files: ["examples/**/*.jsx"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  { files: ["examples/**/*.test.{js,jsx}"], languageOptions: { globals: globals.jest } },
  { files: ["*.js"], languageOptions: { sourceType: "commonjs" } },
);
