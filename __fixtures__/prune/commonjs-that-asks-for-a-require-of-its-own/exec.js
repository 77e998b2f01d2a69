(exports) => { let done = false; exports.act(() => { done = true; }); return done; }
