function Shared() {}
function First() {}
const Second = First;
Second.prototype = Shared.prototype;
First.prototype.added = "seen on instances of another class";

export const readShared = () => new Shared().added;
export const makeFirst = () => new First();
export const getSecond = () => Second;
