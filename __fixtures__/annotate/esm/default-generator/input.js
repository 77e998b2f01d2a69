export default async function* () { yield 1; }
log.push("after");
