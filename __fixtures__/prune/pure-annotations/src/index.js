import { make } from "./make.js";
export const used = /*#__PURE__*/ make("used");
export const unused = /*#__PURE__*/ make("is unused");
class Probe { constructor() { log.push("never"); } }
const inner = /*#__PURE__*/ new Probe();
/*#__NO_SIDE_EFFECTS__*/ function declared() { return "declared"; }
export const alsoUnused = () => "is unused" + inner + declared();
make("bare");
