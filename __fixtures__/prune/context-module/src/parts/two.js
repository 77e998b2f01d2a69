export default "two";
export const extra = "extra";
