(exported) => [Object.keys(exported), exported.fast()]
