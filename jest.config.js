/** Packages that ship ESM only, which Jest's require cannot load on the Node versions we support. */
const ESM_ONLY = ["pixelmatch"];

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/examples", "<rootDir>/.work"],
  transform: { "\\.m?[jt]sx?$": "babel-jest" },
  transformIgnorePatterns: [`^(?!.*/node_modules/(?:${ESM_ONLY.join("|")})/).*/node_modules/`],
  testTimeout: 60_000,
};
