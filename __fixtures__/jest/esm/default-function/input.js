export const kept = run();
export default function run() {
  return "hoisted";
}
