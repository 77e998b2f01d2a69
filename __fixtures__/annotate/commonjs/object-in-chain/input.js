var lib = module.exports = { a: 1 };
lib.b = 2;
lib.c = lib.d = 3;
