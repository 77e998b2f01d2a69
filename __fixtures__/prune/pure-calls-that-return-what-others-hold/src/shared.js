const store = { inner: {} };
const byName = {};

export const object = { inner: {} };
export const getStore = () => store;
export const getNamed = (name) => (byName[name] ??= {});
export const seen = [];
export class WithSetter {
  static set title(title) {
    seen.push(title);
  }
}
export const memo = (component) => ({ component });
export const read = () => [store, object, byName];
