export const member = () => "member";
export default "default";
export const destructured = "destructured";
