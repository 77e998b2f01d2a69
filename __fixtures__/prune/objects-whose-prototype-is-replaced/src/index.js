const key = ["proto", "type"].join("");
function Base() {}

function ByName() {}
ByName[key] = Base.prototype;
ByName.prototype.byName = 1;

function ByDefinition() {}
Object.defineProperty(ByDefinition, "prototype", { value: Base.prototype });
ByDefinition.prototype.byDefinition = 2;

function ByKey() {}
Object.defineProperty(ByKey, key, { value: Base.prototype });
ByKey.prototype.byKey = 3;

function ByDefinitions() {}
Object.defineProperties(ByDefinitions, { prototype: { value: Base.prototype } });
ByDefinitions.prototype.byDefinitions = 4;

function ByAssignment() {}
Object.assign(ByAssignment, { prototype: Base.prototype });
ByAssignment.prototype.byAssignment = 5;

const source = { prototype: Base.prototype };
function BySource() {}
Object.assign(BySource, source);
BySource.prototype.bySource = 6;

function ByComputedSource() {}
Object.assign(ByComputedSource, { [key]: Base.prototype });
ByComputedSource.prototype.byComputedSource = 7;

const Made = /*#__PURE__*/ (() => {
  function Made() {}
  Made.prototype = Base.prototype;
  return Made;
})();
Made.prototype.made = 8;

const make = () => {
  const made = function () {};
  made["prototype"] = Base.prototype;
  return made;
};
const MadeToo = /*#__PURE__*/ make();
MadeToo.prototype.madeToo = 9;

const written = [];
const Watching = { set value(value) { written.push(value); } };
const protoKey = ["__pro", "to__"].join("");
const watched = {};
watched[protoKey] = Watching;
watched.value = "through a prototype set by a computed name";
const watchedToo = {};
Object.assign(watchedToo, { [protoKey]: Watching });
watchedToo.value = "through a prototype that was assigned";

const read = [];
const readable = { get value() { return read.push("getter"); } };
const reader = {};
Object.assign(reader, readable);

function Plain() {}
Plain[key + "s"] = [1];
Plain[Symbol.iterator] = function* () {};
Object.assign(Plain, { title: "nobody looks at this" });
Plain.prototype.text = "nobody looks at this either";

export const readBase = () => [Object.keys(Base.prototype), written, read];
export const unused = [ByName, ByDefinition, ByKey, ByDefinitions, ByAssignment, BySource, ByComputedSource, Made, MadeToo, watched, watchedToo, reader, Plain];
