({ default: library }) => [library.parse("1.2"), new library.Version("3.4").major]
