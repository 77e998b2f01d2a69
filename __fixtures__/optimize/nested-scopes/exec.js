(exported) => [exported.outer([1, 2, 3]), new exported.Counter().count()]
