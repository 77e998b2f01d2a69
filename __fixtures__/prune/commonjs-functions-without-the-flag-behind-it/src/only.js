module.exports = function () { return this.forWrapped; };
