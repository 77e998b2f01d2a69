var a=1,b=2;function f(){}export{a,b as c,f as default};export const d=3;export function g(){}export class H{}
