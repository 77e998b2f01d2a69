const store = {
  inner: {},
  getInner() {
    return this.inner;
  },
};
const other = { inner: {} };
const get = () => other.inner;
const call = (lazy) => lazy();
const third = { inner: {} };

const property = /*#__PURE__*/ get();
property.added = "to what a property holds";
const result = /*#__PURE__*/ store.getInner();
result.added = "to what a method returns";
const lazy = /*#__PURE__*/ call(() => third.inner);
lazy.added = "to what a function that is handed on returns";

export const registry = [];
class Registering {
  set value(value) {
    registry.push(value);
  }
}
class Inheriting extends Registering {}
const instance = /*#__PURE__*/ new Registering();
instance.value = "set on an instance";
const heir = /*#__PURE__*/ new Inheriting();
heir.value = "set on an instance of a subclass";
function make() {
  return {
    set value(value) {
      registry.push(value);
    },
  };
}
const made = /*#__PURE__*/ make();
made.value = "set on what a function makes";

class Plain {}
const plain = /*#__PURE__*/ new Plain();
plain.value = "nobody looks at this";

export const read = () => other.inner.added;
export const readMethods = () => store.inner.added;
export const readLazy = () => third.inner.added;
export const unused = [property, result, lazy, instance, heir, made, plain];
