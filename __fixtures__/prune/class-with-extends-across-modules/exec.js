(exports) => { const circle = new exports.Circle(); return [circle.area, circle.kind, exports.Circle.registered]; }
