"use strict";
if (process.env.NODE_ENV === "production") {
  exports.a = "production";
} else {
  exports.a = "development";
  exports.b = true;
}
switch (process.env.NODE_ENV) { case "other": exports.d = 0; break; default: exports.d = 1; }
try { exports.e = log.missing.property; } catch { exports.e = "caught"; }
