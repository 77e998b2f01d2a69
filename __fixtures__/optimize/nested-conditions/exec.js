(exported) => [Object.keys(exported), exported.premium(), exported.base()]
