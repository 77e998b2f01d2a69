import { listOf, nullable, strictObject } from "./schema-parts";

const text = { type: "string" };
const flag = { type: "boolean" };
const esm = nullable(flag);
const imports = listOf({ anyOf: [strictObject({ inner: { type: "integer", minimum: 0 } }), strictObject({ id: text })] });

/** Of the JSON that `printFacts` prints, see `BuildFacts`. */
export const factsSchema = strictObject({
  modules: listOf(
    strictObject({
      id: text,
      name: text,
      shared: flag,
      sideEffectFree: flag,
      esm,
      references: listOf(text),
      namedImports: listOf(text),
      inner: nullable(listOf(strictObject({ name: text, sideEffectFree: flag, esm, imports }))),
    }),
  ),
  shared: listOf(strictObject({ shareKey: text, shareScope: text, version: nullable(text), moduleId: text })),
  consumes: listOf(strictObject({ moduleId: text, shareKey: text, shareScopes: listOf(text), requiredVersion: nullable(text), singleton: flag })),
  chunks: listOf(strictObject({ files: listOf(text), moduleIds: listOf(text) })),
});
