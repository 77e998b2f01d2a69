export const forwardRef = (render) => ({ render });
export const memo = (type) => ({ type });
