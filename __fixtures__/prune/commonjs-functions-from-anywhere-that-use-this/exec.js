({ default: library }) =>
  ["member", "taken", "required", "later", "getter", "value", "lazy", "made", "madeElsewhere", "compiled", "added"].map((name) => library[name](name))
