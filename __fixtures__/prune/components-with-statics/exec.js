(exports) => [exports.Plain.Group.type(), exports.Plain.displayName, exports.Plain.render.own]
