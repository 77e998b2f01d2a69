var api = { a: 1 };
api.b = function () { return api.a; };
module.exports = exports = api;
