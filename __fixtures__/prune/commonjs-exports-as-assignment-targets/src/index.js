"use strict";
const source = { third: 3, rest: [4, 5] };
[exports.first, exports["second"] = 2] = [1];
({ third: exports.third, rest: [, exports.fourth] } = source);
for (exports.fifth of [6]);
exports.sum = () => exports.first + exports.second + exports.third + exports.fourth + exports.fifth;
exports.unused = () => "is unused";
