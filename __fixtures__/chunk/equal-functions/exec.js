({ first, second, third }) => [first({ a: 1 }), second({ b: 2 }), third({ c: 3 }), first({ d: 4 })]
