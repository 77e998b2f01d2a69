(exports) => [exports.InternalButton.Group(), exports.InternalButton.Late, exports.InternalButton.Either, exports.InternalButton.Destructured, exports.Main.Sub, exports.shared.z, exports.origin.far]
