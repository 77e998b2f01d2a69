"use strict";
function enqueue(task) {
  try {
    var requireString = ("require" + Math.random()).slice(0, 7);
    (module && module[requireString]).call(module, "timers").setImmediate(task);
  } catch {
    task();
  }
}
exports.act = function (task) { enqueue(task); };
exports.unused = function () { return "not used"; };
