export default class {
  static value = 1;
}
export const kept = 1
