class Version {
  constructor(text) {
    this.text = text;
  }
  get major() {
    return this.text.split(".")[0];
  }
}
module.exports = Version;
