exports.fromCommonJs = () => "from CommonJS";
exports.other = "other";
