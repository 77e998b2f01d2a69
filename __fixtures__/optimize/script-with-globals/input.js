var shown = 1;
function show() {
  return shown;
}
function onlyHere() {
  return secret;
}
var secret = 2;
/* @common:if [condition="on"] */ log(onlyHere()); /* @common:endif */
log(show());
(function () {
  function local() {}
  /* @common:if [condition="on"] */ local(); /* @common:endif */
  log("wrapped");
})();
