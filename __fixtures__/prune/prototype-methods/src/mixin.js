export const mixin = (target) => { target.extra = () => "extra"; log.push("mixin"); };
