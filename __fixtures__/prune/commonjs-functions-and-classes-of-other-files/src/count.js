function count() {
  return [this.total, typeof this.also];
}
module.exports = count;
