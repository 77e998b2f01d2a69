(exported) => [exported.mode(), exported.name, exported.known]
