({ read, readHolder, readList, seen }) => [read(), readHolder(), readList(), seen]
