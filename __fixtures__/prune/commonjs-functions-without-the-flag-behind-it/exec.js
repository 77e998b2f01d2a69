(library) => ["direct", "getter", "wrapped", "made", "indirect"].map((name) => library[name]())
