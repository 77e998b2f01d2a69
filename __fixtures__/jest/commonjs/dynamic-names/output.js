for (const name of ["cut", "kept"]) exports[name] = () => name; // no line break at the end
;/* istanbul ignore next */ module.exports = GUARD.exports(module.exports);