exports.real = 1;
function inner(exports, module) { exports.notThis = 1; module.exports = {}; this.norThis = 2; }
inner.call({}, {}, {});
class Box { constructor() { this.x = 1; } y = this.x; static { this.z = 1; } }
{ let exports = {}; exports.norThat = 1; }
log.push(new Box().y);
