({ default: library }) => [library.wrapped(), library.named(), library.chosen()]
