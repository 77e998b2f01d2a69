'use strict';

Object.defineProperty(exports, '__esModule', { value: true });

var dep = require('./dep.js');

const a = 1;

/* @common:if [condition="treeShake.lib.a"] */ exports.a = a; /* @common:endif */
Object.prototype.hasOwnProperty.call(dep, '__proto__') &&
	!Object.prototype.hasOwnProperty.call(exports, '__proto__') &&
	Object.defineProperty(exports, '__proto__', {
		enumerable: true,
		value: dep['__proto__']
	});

Object.keys(dep).forEach(function (k) {
	if (k !== 'default' && !Object.prototype.hasOwnProperty.call(exports, k)) exports[k] = dep[k];
});
