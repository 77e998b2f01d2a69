exports.lost = exports.gone = (exports = module.exports = { /* @common:if [condition="treeShake.lib.kept"] */ kept: 1 /* @common:endif */ }, 2);
log.push("lost" in module.exports, "gone" in module.exports);
/* @common:if [condition="treeShake.lib.lost"] */ exports.lost = 3; /* @common:endif */
/* @common:if [condition="treeShake.lib.gone"] */ exports.gone = 4; /* @common:endif */
