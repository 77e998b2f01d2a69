const secret = () => "known to the code that is evaluated";

export const run = (code) => eval(code);
export const idle = () => "idle";
