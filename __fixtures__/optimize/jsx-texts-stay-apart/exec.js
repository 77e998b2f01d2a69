(exported) => exported.render()
