({ default: library }) => [library.read(1), library.print(2), library.format(3)]
