(exported) => [Object.keys(exported), exported.base(), exported.debug(), exported.mode, exported.url]
