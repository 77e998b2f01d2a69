(exports) => { const used = new exports.Used(); return [used.made, used.method(), used.lazy]; }
