const { exports: target, id } = module;
/* @common:if [condition="treeShake.lib.a"] */ target.a = 1; /* @common:endif */
log.push(typeof id);
