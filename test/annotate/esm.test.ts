import { describeForms } from "./describe-forms";

describeForms("esm", "mjs", new Set());
