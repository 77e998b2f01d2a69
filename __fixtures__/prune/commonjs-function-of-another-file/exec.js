({ default: library }) => [library.count(), library.tag()]
