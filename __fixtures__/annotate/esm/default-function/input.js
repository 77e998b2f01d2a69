log.push(main.name, main());
export default function main() { return 1; }
export function mutate() { main = () => 2; }
