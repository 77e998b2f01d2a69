(exported) => [Object.keys(exported), exported.all(), exported.part()]
