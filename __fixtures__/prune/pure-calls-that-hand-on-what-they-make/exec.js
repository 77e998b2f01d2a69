({ read, readInstances }) => [read(), read().returnedInside(), [...read().yielded()], read().byGetter.value, readInstances().map((instance) => instance.name)]
