if (true) {
  function inBlock() {
    return "block";
  }
}
switch (1) {
  case 1:
    function inCase() {
      return "case";
    }
}
label: function labelled() {
  return "label";
}
function twice() {
  return "first";
}
function twice() {
  return "second";
}
var valued = "value";
function valued() {}
var valued;
try {
  throw "thrown";
} catch (caught) {
  var caught = "replaced";
  var fromCatch = caught;
}
do var fromLoop = "loop"; while (false) log.push("behind the loop");
for (var key in { "the key": 1 }) ;

exports.inBlock = function () {
  return inBlock();
};
exports.inCase = function () {
  return inCase();
};
exports.labelled = function () {
  return labelled();
};
exports.twice = function () {
  return twice();
};
exports.values = function () {
  return [valued, caught, fromCatch, fromLoop, key];
};
exports.unused = function () {
  return "nothing of this";
};
