const table = {}
const unusedTable = { text: "is unused" }
;[1, 2].forEach(n => { table[n] = n })
let count = 0
const unusedCount = 1
++count
const tag = (strings) => strings[0]
const unusedTag = tag
;`x${log.push("template")}`
var unusedLate
;(function () { log.push("iife") })()
export const read = () => [table, count]
export const unused = () => [unusedTable, unusedCount, unusedTag, unusedLate]
