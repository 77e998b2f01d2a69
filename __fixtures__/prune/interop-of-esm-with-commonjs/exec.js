(exports) => [exports.viaDefault(), exports.viaFlagged(), exports.viaStar(), exports.viaFunction()]
