import type { Exercise } from "./exercise";
import { pageExercises } from "./page-exercises";
import { valueExercises } from "./value-exercises";

export type { Exercise } from "./exercise";

/** By share key. Imports nothing from outside its folder, as it is bundled for the libraries' contexts. */
export const exercises: Readonly<Record<string, Exercise>> = { ...pageExercises, ...valueExercises };
