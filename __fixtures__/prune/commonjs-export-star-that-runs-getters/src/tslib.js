exports.__exportStar = function (m, exports) {
  for (var p in m) if (!exports.hasOwnProperty(p)) exports[p] = m[p];
};
