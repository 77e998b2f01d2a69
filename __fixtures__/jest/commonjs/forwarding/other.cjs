exports.cut = () => 1;
exports.kept = () => exports.cut();
exports.kept.result = exports.kept();
