(library) => library.star()
