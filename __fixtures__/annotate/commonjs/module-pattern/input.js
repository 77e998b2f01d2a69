const { exports: target, id } = module;
target.a = 1;
log.push(typeof id);
