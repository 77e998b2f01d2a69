({ read, readMethods, readLazy, registry }) => [read(), readMethods(), readLazy(), registry];
