(exported) => exported.all
