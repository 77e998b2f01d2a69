/** @type {import("jest").Config} */
export default {
  testMatch: ["**/test/*.test.{js,jsx}"],
  transform: {
    "node_modules/(?:lodash-es|react)/": [
      "fedshake/jest-transform",
      {
        // With more apps than one: what `fedshake merge` makes of their reports.
        usage: "dist/share-usage.json",
        shared: ["lodash-es", "react"],
        // What react-dom takes, with which only the tests render here; in the federation another app does.
        keep: { react: ["__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE", "version"] },
        then: "babel-jest",
      },
    ],
    "\\.jsx?$": "babel-jest",
  },
  transformIgnorePatterns: ["node_modules/(?!(?:lodash-es|react)/)"],
};
