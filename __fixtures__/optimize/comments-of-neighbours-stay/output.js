#!/usr/bin/env node
/*! Licence of the file */
"use strict";

// What follows is about apples.

function eat() {
  return "eaten"; // with the peel
} // end of eat
// About bread.
const bread = "bread"; // fresh

/** @license of the toaster */

log(eat(), bread); // last
