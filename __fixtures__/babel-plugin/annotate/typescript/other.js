export const write = (text) => globalThis.log.push(text);
export const starred = 1;
