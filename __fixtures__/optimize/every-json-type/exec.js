(exported) => [exported, exported.objects(), Object.getPrototypeOf(exported.values.object) === Object.getPrototypeOf({})]
