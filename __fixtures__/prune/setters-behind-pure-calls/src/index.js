export const seen = [];

const watch = (target, key, value) => {
  seen.push(value);
  return true;
};
const direct = /*#__PURE__*/ new Proxy({}, { set: watch });
direct.value = "proxy";

const handler = { set: watch };
const reactive = (target) => new Proxy(target, handler);
const made = /*#__PURE__*/ reactive({});
made.value = "proxy of a function";

const descriptor = { set: (value) => seen.push(value) };
const defined = /*#__PURE__*/ Object.defineProperty({}, "value", descriptor);
defined.value = "defined with a descriptor from elsewhere";

const descriptors = { value: descriptor };
const created = /*#__PURE__*/ Object.create({}, descriptors);
created.value = "created with descriptors from elsewhere";

const define = (target) => Object.defineProperty(target, "value", descriptor);
const viaFunction = /*#__PURE__*/ (() => define({}))();
viaFunction.value = "defined by a function that a function calls";

const Watching = { set value(value) { seen.push(value); } };
const inheriting = () => ({ __proto__: Watching });
const literal = /*#__PURE__*/ inheriting();
literal.value = "prototype of a literal";

const inherit = () => {
  const target = [];
  Object.setPrototypeOf(target, Watching);
  return target;
};
const set = /*#__PURE__*/ inherit();
set.value = "prototype that is set";

const create = () => Object.create(Watching);
const fromPrototype = /*#__PURE__*/ create();
fromPrototype.value = "created from a prototype";

class Setting {
  set value(value) {
    seen.push(value);
  }
}
const construct = () => new Setting();
const constructed = /*#__PURE__*/ construct();
constructed.value = "instance that a function makes";

const plain = /*#__PURE__*/ (() => ({ values: [] }))();
plain.value = "nobody looks at this";

export const unused = [direct, made, defined, created, viaFunction, literal, set, fromPrototype, constructed, plain];
