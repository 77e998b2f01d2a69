({ default: library }) => library.used()
