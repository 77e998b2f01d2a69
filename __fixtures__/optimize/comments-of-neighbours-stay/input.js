#!/usr/bin/env node
/*! Licence of the file */
"use strict";

// What follows is about apples.

// Peels one.
function peel() {}

function eat() {
  return "eaten"; // with the peel
} // end of eat

/* Only for peel. */
const knife = {};
// About bread.
const bread = "bread"; // fresh

/* @common:if [condition="features.peel"] -- for those who peel */
peel(knife);
/* @common:endif */

/** @license of the toaster */
function toast() {}

/* @common:if [condition="features.toast"] */
toast();
/* @common:endif */
log(eat(), bread); // last
