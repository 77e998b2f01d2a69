const store = {};
export const read = () => store;

function thrown() {
  const made = {};
  try { throw made; } catch (caught) { store.thrown = caught; }
  return made;
}
const of_thrown = /*#__PURE__*/ thrown();
of_thrown.name = "thrown";
export const get_thrown = () => of_thrown;

function yielded() {
  const made = {};
  store.yielded = function* () { yield made; };
  return made;
}
const of_yielded = /*#__PURE__*/ yielded();
of_yielded.name = "yielded";
export const get_yielded = () => of_yielded;

function returnedInside() {
  const made = {};
  store.returnedInside = function () { return made; };
  return made;
}
const of_returnedInside = /*#__PURE__*/ returnedInside();
of_returnedInside.name = "returnedInside";
export const get_returnedInside = () => of_returnedInside;

function orDefault() {
  const made = {};
  store.orDefault = made || null;
  return made;
}
const of_orDefault = /*#__PURE__*/ orDefault();
of_orDefault.name = "orDefault";
export const get_orDefault = () => of_orDefault;

function nullish() {
  const made = {};
  store.nullish = made ?? null;
  return made;
}
const of_nullish = /*#__PURE__*/ nullish();
of_nullish.name = "nullish";
export const get_nullish = () => of_nullish;

function beforeComment() {
  const made = {};
  store.beforeComment = made // nothing ends the line

  return made;
}
const of_beforeComment = /*#__PURE__*/ beforeComment();
of_beforeComment.name = "beforeComment";
export const get_beforeComment = () => of_beforeComment;

function itsMethod() {
  const made = {};
  made.keep = function () { store.itsMethod = this; };
  made.keep();
  return made;
}
const of_itsMethod = /*#__PURE__*/ itsMethod();
of_itsMethod.name = "itsMethod";
export const get_itsMethod = () => of_itsMethod;

function byGetter() {
  const made = {};
  store.byGetter = { get value() { return made; } };
  return made;
}
const of_byGetter = /*#__PURE__*/ byGetter();
of_byGetter.name = "byGetter";
export const get_byGetter = () => of_byGetter;

function deferred() {
  const made = {};
  (async () => { store.deferred = await made; })();
  return made;
}
const of_deferred = /*#__PURE__*/ deferred();
of_deferred.name = "deferred";
export const get_deferred = () => of_deferred;

const instances = [];
export const readInstances = () => instances;
class Registering {
  constructor() { this.register(); }
  register() { instances.push(this); }
}
const registering = /*#__PURE__*/ new Registering();
registering.name = "registering";
export const getRegistering = () => registering;

class Privately {
  #register() { instances.push(this); }
  field = this.#register();
}
const privately = /*#__PURE__*/ new Privately();
privately.name = "privately";
export const getPrivately = () => privately;

class Inheriting extends Registering {
  constructor() { super(); super.register(); }
}
const inheriting = /*#__PURE__*/ new Inheriting();
inheriting.name = "inheriting";
export const getInheriting = () => inheriting;

class Base { add() { instances.push(this); } }
class Calling extends Base {
  constructor() { super(); super.add(); }
}
const calling = /*#__PURE__*/ new Calling();
calling.name = "calling";
export const getCalling = () => calling;

class Itself {
  constructor() { instances.push(this.self); }
  get self() { return this; }
}
const itself = /*#__PURE__*/ new Itself();
itself.name = "itself";
export const getItself = () => itself;

class Throwing {
  constructor() { try { throw this; } catch (caught) { instances.push(caught); } }
}
const throwing = /*#__PURE__*/ new Throwing();
throwing.name = "throwing";
export const getThrowing = () => throwing;

function alone() {
  let made = null;
  made = made || {};
  if (made) made.first = 1;
  return made;
}
const nobodys = /*#__PURE__*/ alone();
nobodys.name = "nobody looks at it";
export const getNobodys = () => nobodys;
