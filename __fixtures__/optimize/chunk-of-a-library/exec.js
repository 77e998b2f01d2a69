(exported) => [Object.keys(exported), exported.add(1, 2), exported.sub]
