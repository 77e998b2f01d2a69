(exports) => ["first", "second", "last"].map((name) => name in exports)
