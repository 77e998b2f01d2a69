(exports) => [exports.setCurrent("me"), exports.createElement("div"), new exports.Component().constructor.name]
