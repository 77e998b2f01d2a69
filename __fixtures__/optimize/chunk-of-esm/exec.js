(exported) => exported.go()
