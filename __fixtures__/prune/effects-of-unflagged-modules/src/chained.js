export let chained = log.push("chained");
chained += 1;
