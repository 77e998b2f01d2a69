export const later = async (value) => { log.push(value); return value; };
