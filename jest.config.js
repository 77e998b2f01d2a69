/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/examples", "<rootDir>/.work"],
  transform: { "\\.m?[jt]sx?$": "babel-jest" },
  // magic-string ships ESM only, which Jest's require cannot load on the Node versions we support.
  transformIgnorePatterns: ["/node_modules/(?!magic-string/)"],
  testTimeout: 60_000,
};
