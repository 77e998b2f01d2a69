(exports) => [exports.used(), exports["quoted-name"](), exports.accessor.calls]
