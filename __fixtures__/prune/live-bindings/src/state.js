export let count = 0;
export const increase = () => ++count;
export const write = (value) => { count = value; };
export let history = [];
