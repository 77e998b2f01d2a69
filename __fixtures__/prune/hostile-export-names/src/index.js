const proto = "proto", ctor = "ctor", then = "not a function", own = () => "is unused";
export { proto as __proto__, ctor as constructor, then, own as hasOwnProperty };
export default "default";
