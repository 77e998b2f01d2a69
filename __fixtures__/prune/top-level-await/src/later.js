log.push("before");
export const later = await Promise.resolve("later");
log.push("after");
