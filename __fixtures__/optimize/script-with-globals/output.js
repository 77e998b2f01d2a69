var shown = 1;
function show() {
  return shown;
}
log(show());
(function () {
  log("wrapped");
})();
