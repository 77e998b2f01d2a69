export function Wrapper(value) { this.value = value; }
