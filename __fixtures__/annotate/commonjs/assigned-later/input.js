var lib, target, helper;
helper = function () { return lib.a; };
lib = {
  a: 1
};
lib.b = helper;
module.exports = lib;
target = module.exports;
target.c = 3;
