export const seen = [];

class Base {}
Object.defineProperty(Base.prototype, "value", { set: (value) => seen.push(value) });
Object.defineProperty(Base, "title", { set: (title) => seen.push(title) });

class Heir extends Base {}
Heir.title = "on a subclass";
Heir.prototype.value = "on the prototype of a subclass";

const Second = class extends Heir {};
Second.title = "on a subclass of a subclass";

const instance = /*#__PURE__*/ new Base();
instance.value = "on an instance";

const second = /*#__PURE__*/ new Second();
second.value = "on an instance of a subclass";

const make = () => new Base();
const made = /*#__PURE__*/ make();
made.value = "on an instance that a function makes";

const inner = /*#__PURE__*/ (() => {
  class Inner extends Base {}
  return new Inner();
})();
inner.value = "on an instance of a class in a function";

class Plain {}
class PlainHeir extends Plain {}
PlainHeir.title = "nobody looks at this";

export const unused = [Heir, Second, instance, second, made, inner, PlainHeir];
