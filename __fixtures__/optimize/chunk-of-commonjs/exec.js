(exported) => [Object.keys(exported), exported.one()]
