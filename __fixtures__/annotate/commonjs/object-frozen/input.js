const a = () => 1;
module.exports = Object.freeze({ a, b: 2 });
