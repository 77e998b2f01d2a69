let value = 1;
export { value as default, value as other };
export const mutate = () => { value = 2; };
