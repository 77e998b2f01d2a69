import { Wrapper } from "./wrapper.js";
Wrapper.prototype.map = function () { return "is unused"; };
export default Wrapper;
