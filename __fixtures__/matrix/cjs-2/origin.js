"use strict";
exports.findOrigin = ({ stack }) => /\/(host|remote)\//.exec(stack)[1];
exports.unused = () => "unused";
