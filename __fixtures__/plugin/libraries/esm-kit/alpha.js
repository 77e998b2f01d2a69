import { assist } from "plain-helper";
export const alpha = () => `alpha ${assist()}`;
