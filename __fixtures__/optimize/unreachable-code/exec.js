(exported) => [exported.run(), exported.run()]
