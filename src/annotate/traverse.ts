import babelTraverse from "@babel/traverse";

/** Babel's own, whether Node loads it as CommonJS or, for an ES module, as a namespace whose default it is. */
export const traverse = (babelTraverse as unknown as { default?: typeof babelTraverse }).default ?? babelTraverse;
