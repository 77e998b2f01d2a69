import { getNamed, getStore, object, WithSetter } from "./shared.js";
import * as shared from "./shared.js";

export { read, seen } from "./shared.js";

const store = /*#__PURE__*/ getStore();
store.called = "directly";
Object.assign(store, { assigned: true });

const named = /*#__PURE__*/ getNamed("name");
named.added = true;

const ofNamespace = /*#__PURE__*/ shared.getStore();
ofNamespace.namespace = true;

const getAgain = () => getStore();
const again = /*#__PURE__*/ getAgain();
again.throughAFunction = true;

const getObject = () => object;
const direct = /*#__PURE__*/ getObject();
direct.throughAFunction = true;

const getInner = () => shared.object.inner;
const inner = /*#__PURE__*/ getInner();
inner.added = true;

const named2 = shared.object;
const getNamed2 = () => named2;
const other = /*#__PURE__*/ getNamed2();
other.throughANameOfTheModule = true;

const holder = { part: {}, optional: {} };
export const readHolder = () => holder;
const part = holder.part;
const getPart = () => part;
const ofHolder = /*#__PURE__*/ getPart();
ofHolder.added = "through a property";
const optional = holder?.optional;
const getOptional = () => optional;
const ofOptional = /*#__PURE__*/ getOptional();
ofOptional.added = "through an optional property";

const nested = /*#__PURE__*/ Object.assign(/*#__PURE__*/ getStore(), {});
nested.handedOn = true;

const local = /*#__PURE__*/ (() => {
  let found;
  found = getStore();
  return found;
})();
local.throughAVariable = true;

const constructed = /*#__PURE__*/ (() => {
  class Single {
    constructor() {
      return object;
    }
  }
  return new Single();
})();
constructed.byAConstructor = true;

const heir = /*#__PURE__*/ (() => class extends WithSetter {})();
heir.title = "set on a class of an imported one";

const list = [];
export const readList = () => list.map(({ added }) => added);
function createPlugin(name) {
  const plugin = { name };
  list.push(plugin);
  return plugin;
}
const plugin = /*#__PURE__*/ createPlugin("one that its maker keeps");
plugin.added = "to one that its maker keeps";

class Registered {
  constructor() {
    list.push(this);
  }
}
const registered = /*#__PURE__*/ new Registered();
registered.added = "to one that its class keeps";

class OfRegistered extends Registered {}
const createOfRegistered = () => new OfRegistered();
const heirs = /*#__PURE__*/ createOfRegistered();
heirs.added = "to one that what its class extends keeps";

const component = /*#__PURE__*/ shared.memo(() => null);
component.displayName = "nobody looks at this";

export const unused = [store, named, ofNamespace, again, direct, inner, other, ofHolder, ofOptional, nested, local, constructed, heir, plugin, registered, heirs, component];
