import { cut as __fedshake0 } from "./other.js"; export { kept } from "./other.js";
import { cut as __fedshake1 } from "./other.js"; import { "a name" as __fedshake2 } from "./other.js";



import * as __fedshake3 from "./other.js";
import { default as __fedshake4 } from "./other.js"; export { kept as again } from "./other.js";

;/* istanbul ignore next */ var __fedshake5 = GUARD, __fedshake6 = __fedshake5.value("renamed", () => __fedshake0), __fedshake7 = __fedshake5.value("cut", () => __fedshake1), __fedshake8 = __fedshake5.value("quoted", () => __fedshake2), __fedshake9 = __fedshake5.value("everything", () => __fedshake3), __fedshake10 = __fedshake5.value("default", () => __fedshake4); export { __fedshake6 as "renamed", __fedshake7 as "cut", __fedshake8 as "quoted", __fedshake9 as "everything", __fedshake10 as "default" };