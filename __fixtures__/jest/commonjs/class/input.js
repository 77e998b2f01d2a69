module.exports = class Library {
  #secret = 1;
  static cut() {}
  static kept = new this();
  get secret() {
    return this.#secret;
  }
};
