import legacy, { legacyName } from "./legacy.cjs";
import * as modern from "./modern.ts";

export const seen = [modern.greet("you"), modern.default.name, modern.count, legacy.legacyName(), legacyName()];
export { modern };
