export const extra = () => "extra";
export const spare = () => "spare";
