module.exports = Object.freeze({ kept: 1, cut: () => 2 });
