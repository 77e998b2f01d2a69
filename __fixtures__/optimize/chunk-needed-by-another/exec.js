(exported) => [exported.add, exported.sub]
