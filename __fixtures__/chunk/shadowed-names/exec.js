(exports) => [exports.direct({ b: 1 }), exports.shadowing(), exports.hoisted(), exports.named(), exports.caught()]
