/** Versions of the library that the host and the remote have installed. */
const versions = {
  same: { host: "1.1.0", remote: "1.1.0" },
  "host newer": { host: "1.2.0", remote: "1.1.0" },
  "remote newer": { host: "1.1.0", remote: "1.2.0" },
  major: { host: "1.1.0", remote: "2.0.0" },
};

const axes = {
  singleton: ["no", "yes"],
  // The range that each app asks for: none, that of its own version, or one that no version satisfies.
  range: ["none", "own", "own, strict", "unmet", "unmet, strict"],
  versions: Object.keys(versions),
  // Which apps have a copy of their own (the others say `import: false`), and whether that is eager.
  copies: ["both, lazy", "both, eager", "host, lazy", "host, eager", "remote, lazy"],
};

/** The libraries that those of the cases take from, shared by both apps in one version. */
export const bases = ["base", "eager-base"];

/**
 * One way to share a library.
 *
 * @typedef {object} Case
 * @property {string} key Its share key, and the name of its package.
 * @property {Record<keyof typeof axes, string>} values
 * @property {"esm" | "cjs"} format Alternates, so that each value of an axis meets both.
 * @property {string} base The shared library that it takes from in turn: an eager one where it is eager.
 * @property {Record<"host" | "remote", { version: string, shared: object, eager: boolean }>} apps
 */

/** The full product of the axes. @type {Case[]} */
export const cases = combine(Object.entries(axes)).map(({ values, parity }) => {
  const format = parity % 2 === 0 ? "esm" : "cjs";
  return {
    key: `kit-${format}-${Object.values(values).join("-")}`.replace(/[^a-z]+/g, "-"),
    values,
    format,
    base: values.copies.endsWith("eager") ? "eager-base" : "base",
    apps: { host: describeApp("host", values), remote: describeApp("remote", values) },
  };
});

function combine([[axis, options], ...rest]) {
  const tails = rest.length > 0 ? combine(rest) : [{ values: {}, parity: 0 }];
  return options.flatMap((value, index) => tails.map(({ values, parity }) => ({ values: { [axis]: value, ...values }, parity: parity + index })));
}

function describeApp(app, values) {
  const version = versions[values.versions][app];
  const [owners, loading] = values.copies.split(", ");
  const [range, strictness] = values.range.split(", ");
  const isOwner = owners === "both" || owners === app;
  const eager = isOwner && loading === "eager";
  return {
    version,
    eager,
    shared: {
      singleton: values.singleton === "yes",
      strictVersion: strictness === "strict",
      requiredVersion: { none: false, own: `^${version}`, unmet: "^9.0.0" }[range],
      eager,
      ...(isOwner ? {} : { import: false }),
    },
  };
}
