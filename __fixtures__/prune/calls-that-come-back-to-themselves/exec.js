({ read, readLive }) => [read(), readLive()]
