exports.used = () => require.cache[module.id].exports.secret;
exports.secret = "read through the cache of modules";
