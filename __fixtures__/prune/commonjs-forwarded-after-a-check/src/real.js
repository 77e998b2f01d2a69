exports.used = () => "used";
exports.unused = () => "not used";
