log.push(main.name, main());
function main() { return 1; } /* @common:if [condition="treeShake.lib.default"] */ export { main as default }; /* @common:endif */
function mutate() { main = () => 2; } /* @common:if [condition="treeShake.lib.mutate"] */ export { mutate }; /* @common:endif */
