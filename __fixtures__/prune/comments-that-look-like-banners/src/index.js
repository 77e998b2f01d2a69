import { b } from "./b.js";
import { c } from "./c.js";
export const a = () => "a";
log.push("before")
;// ./node_modules/comments-that-look-like-banners/b.js
log.push("after a comment that names another module")
;// CONCATENATED MODULE: ./node_modules/comments-that-look-like-banners/c.js
log.push("after one as Rspack writes it")
// EXTERNAL MODULE: ./elsewhere.js
log.push("after an external module's")
// MODULE: ./node_modules/comments-that-look-like-banners/b.js
log.push("after that of a wrapped module")
export { b, c };
