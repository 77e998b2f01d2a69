export const make = (text) => { log.push(text); return { text }; };
