module.exports = {
  tag() {
    return this.label;
  },
};
