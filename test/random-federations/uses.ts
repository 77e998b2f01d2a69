import type { Dice } from "./Dice";

/** What the libraries export, as far as they do, one of it a name that every object has; `default` comes more rarely. */
export const NAMES = ["a", "b", "c", "d", "e", "constructor"];

export const pickName = (dice: Dice): string => dice.pick([...NAMES, ...NAMES, "default"]);

/** Statements at the head of a module, and an expression that shows as text what they brought. */
export type Use = [statement: string, expression: string];

const show = (expression: string): string => `show(() => ${expression})`;

/** A use of a module by an ES module; `taken` is a name, or the beginning of names, that the module has free. */
export function renderEsmUse(dice: Dice, request: string, taken: string): Use {
  const from = JSON.stringify(request);
  const name = pickName(dice);
  const named = `import { ${name} as ${taken} } from ${from};`;
  const whole = `import * as ${taken} from ${from};`;
  const byDefault = `import ${taken} from ${from};`;
  if (dice.chance(0.03)) {
    const escapes: Use[] = [
      [whole, show(taken)],
      [byDefault, show(taken)],
      [whole, show(`${taken}[globalThis.never ?? "${name}"]`)],
      [whole, show(`{ const { ${name}: one, ...others } = ${taken}; return [one, others]; }`)],
    ];
    return dice.pick(escapes);
  }
  return dice.pick<Use>([
    [named, show(taken)],
    [named, show(taken)],
    [named, `typeof ${taken}`],
    [named, show(`new ${taken}()`)],
    [named, `"unused"`],
    [whole, show(`${taken}.${name}`)],
    [whole, show(`${taken}.${name}()`)],
    [whole, show(`${taken}?.${name}`)],
    [whole, show(`${taken}["${name}"]`)],
    [whole, `("${name}" in ${taken})`],
    [whole, show(`${taken}.default.${name}`)],
    [whole, show(`${taken}.${name}.${dice.pick(NAMES)}`)],
    [whole, show(`{ const { ${name}: one, ${dice.pick(NAMES)}: other } = ${taken}; return [one, other]; }`)],
    [`${whole} const ${taken}copy = ${taken};`, show(`${taken}copy.${name}`)],
    [byDefault, show(`${taken}.${name}`)],
    [byDefault, show(`${taken}.${name}()`)],
    [byDefault, show(`{ const { ${name}: one } = ${taken}; return one; }`)],
    [`import ${taken}, { ${dice.pick(NAMES)} as ${taken}x } from ${from};`, `${show(`${taken}.${name}`)} + ${show(`${taken}x`)}`],
    [`import ${taken}, * as ${taken}x from ${from};`, `${show(`${taken}.${name}`)} + ${show(`${taken}x.${name}`)}`],
    [`import { ${name} as ${taken} } from ${from}; export { ${name} as passed${taken} } from ${from};`, show(taken)],
  ]);
}

export function renderCommonJsUse(dice: Dice, request: string, taken: string): Use {
  const from = JSON.stringify(request);
  const name = pickName(dice);
  const whole = `const ${taken} = require(${from});`;
  if (dice.chance(0.06)) {
    return dice.pick<Use>([
      [whole, show(taken)],
      [whole, `("${name}" in Object(${taken}))`],
      [`const ${taken} = interop(require(${from}));`, show(`${taken}.default.${name}`)],
    ]);
  }
  return dice.pick<Use>([
    [whole, show(`${taken}.${name}`)],
    [whole, show(`(0, ${taken}.${name})()`)],
    [whole, show(`${taken}.${name}()`)],
    [whole, show(`${taken}.default.${name}`)],
    [`const ${taken} = require(${from}).${name};`, show(taken)],
    [`const { ${name}: ${taken} } = require(${from});`, show(taken)],
    ["", show(`require(${from}).${name}`)],
    [`let ${taken}; const load${taken} = () => (${taken} ??= require(${from}));`, show(`load${taken}().${name}`)],
  ]);
}

/** An expression that loads a module when it is evaluated, and shows under the label what came. */
export function renderDynamicUse(dice: Dice, request: string, label: string): string {
  const load = `import(${JSON.stringify(request)})`;
  const name = pickName(dice);
  return `later(${JSON.stringify(label)}, ${dice.pick([
    `async () => ${load}.then((module) => show(() => module.${name}))`,
    `async () => ${load}.then(({ ${name}: one }) => show(() => one))`,
    `async () => { const { ${name}: one, default: whole } = await ${load}; return show(() => one) + show(() => whole.${dice.pick(NAMES)}); }`,
    `async () => { const module = await ${load}; return show(() => module.${name}); }`,
    `async () => show(((module) => () => module.${name})(await ${load}))`,
  ])})`;
}
