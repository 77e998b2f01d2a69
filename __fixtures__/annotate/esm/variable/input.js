export const one = 1
export let count = one, unset, fn = () => {}, anonymous = class {};
export var legacy = (log.push("legacy"), "legacy") // trailing comment
export const mutate = () => { count++; unset = "set"; legacy = null }
;[one].forEach((value) => log.push(value))
