(exported) => [exported.pipeline(), exported.paths()]
