exports.cut = () => 1;
exports.kept = (() => { return 2; })();
if (exports.kept) return;
exports.never = 4;
