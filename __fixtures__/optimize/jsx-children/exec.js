(exported) => exported.App({ name: "Ada" })
