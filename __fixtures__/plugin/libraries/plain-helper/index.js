export const assist = () => "assisted";
export const idle = () => "idle";
