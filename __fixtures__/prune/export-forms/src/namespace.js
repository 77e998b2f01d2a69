export const one = 1;
export const two = () => one + 1;
