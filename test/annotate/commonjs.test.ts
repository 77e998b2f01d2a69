import { describeForms } from "./describe-forms";

// What is left unmarked stays; what reads its own exports needs what is deleted.
describeForms("commonjs", "cjs", new Set(["own-reads", "unmarked-writes", "guarded-variables"]));
