({ seen, readLevel, raise, readMode }) => [seen, readLevel(), raise(), readMode()]
