(library) => {
  library.set(2);
  return library.all();
}
