let value = { n: 1 };
export default value
export const mutate = () => { value = null; };
