(exported) => Object.keys(exported)
