(exported) => [exported.add, exported.sub(1, 2)]
