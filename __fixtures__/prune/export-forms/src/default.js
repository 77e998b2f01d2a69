export default class { static text = "default class"; }
export const value = "value";
