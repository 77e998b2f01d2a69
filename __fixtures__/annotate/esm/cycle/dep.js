import * as self from "./input.mjs";
export const peek = (name) => { try { return String(self[name]); } catch { return "not yet"; } };
log.push(peek("early"), peek("late"));
