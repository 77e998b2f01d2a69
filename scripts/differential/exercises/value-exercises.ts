/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return -- the libraries are not typed here. */
import type { Exercise, Library } from "./exercise";

/** Of libraries that compute something. */
export const valueExercises: Readonly<Record<string, Exercise>> = {
  "@reduxjs/toolkit": {
    uses: { "@reduxjs/toolkit": ["configureStore", "createSlice", "createAsyncThunk", "createEntityAdapter"] },
    run({ "@reduxjs/toolkit": library }) {
      const { configureStore, createSlice, createAsyncThunk, createEntityAdapter } = library as Library;
      const adapter = createEntityAdapter();
      const load = createAsyncThunk("items/load", async (id: number) => ({ id }));
      const slice = createSlice({
        name: "items",
        initialState: adapter.getInitialState(),
        reducers: { add: adapter.addOne },
        extraReducers: (builder: Library) => builder["addCase"](load.fulfilled, (state: unknown, action: Library) => adapter.addOne(state, action["payload"])),
      });
      const store = configureStore({ reducer: { items: slice.reducer } });
      store.dispatch(slice.actions.add({ id: 1 }));
      store.dispatch(load(2));
      return () => store.getState();
    },
  },
  i18next: {
    uses: { i18next: ["createInstance"] },
    run({ i18next }) {
      const instance = (i18next as Library)["createInstance"]();
      instance.init({ lng: "de", fallbackLng: "en", resources: { de: { translation: { a: "{{n}} Ding", a_other: "{{n}} Dinge" } }, en: { translation: { b: "b $t(c)", c: "c" } } } });
      return () => [instance.t("a", { count: 2, n: 2 }), instance.t("b"), instance.t("missing", "fallback"), instance.languages];
    },
  },
  ajv: {
    uses: { ajv: ["default"] },
    run({ ajv }) {
      const Ajv = (ajv as Library)["default"]["default"];
      const validate = new Ajv({ allErrors: true }).compile({ type: "object", required: ["a"], properties: { a: { type: "string", minLength: 2 }, b: { oneOf: [{ type: "number" }, { enum: ["x"] }] } } });
      return [{}, { a: "ab", b: 1 }, { a: "b", b: "y" }].map((value) => [validate(value), validate.errors]);
    },
  },
  graphql: createGraphqlExercise("graphql"),
  "graphql:cjs": createGraphqlExercise("graphql:cjs"),
  rxjs: createRxjsExercise("rxjs"),
  "rxjs:cjs": createRxjsExercise("rxjs:cjs"),
  zod: {
    uses: { zod: ["object", "string", "number", "array", "optional", "union", "toJSONSchema"] },
    run({ zod }) {
      const { object, string, number, array, optional, union, toJSONSchema } = zod as Library;
      const schema = object({ name: string().min(2), tags: array(union([string(), number()])), age: optional(number().int()) });
      return [toJSONSchema(schema), ...[{ name: "ab", tags: [1, "a"] }, { name: "a", tags: [null], age: 1.5 }, 1].map((value) => schema.safeParse(value))];
    },
  },
  yup: {
    uses: { yup: ["object", "string", "number", "array", "ref"] },
    run({ yup }) {
      const { object, string, number, array, ref } = yup as Library;
      const schema = object({ name: string().min(2).required(), again: string().oneOf([ref("name")]), tags: array(number().positive()) });
      return [{ name: "ab", again: "ab", tags: ["1"] }, { name: "a", again: "b", tags: [-1] }].map((value) => {
        try {
          return schema.validateSync(value, { abortEarly: false });
        } catch (error) {
          return (error as Library)["errors"];
        }
      });
    },
  },
  valibot: {
    uses: { valibot: ["object", "string", "pipe", "minLength", "email", "array", "union", "number", "safeParse", "flatten"] },
    run({ valibot }) {
      const { object, string, pipe, minLength, email, array, union, number, safeParse, flatten } = valibot as Library;
      const schema = object({ mail: pipe(string(), minLength(3), email()), list: array(union([string(), number()])) });
      return [{ mail: "a@b.cd", list: [1, "a"] }, { mail: "x", list: [null] }].map((value) => {
        const { success, output, issues } = safeParse(schema, value);
        return [success, output, issues && flatten(issues)];
      });
    },
  },
  mobx: {
    uses: { mobx: ["observable", "computed", "autorun", "runInAction", "toJS"] },
    run({ mobx }) {
      const { observable, computed, autorun, runInAction, toJS } = mobx as Library;
      const seen: unknown[] = [];
      const state = observable({ list: [1, 2], map: observable.map([["a", 1]]) });
      const sum = computed(() => state.list.reduce((a: number, b: number) => a + b, 0));
      autorun(() => seen.push(sum.get(), state.map.size));
      runInAction(() => (state.list.push(3), state.map.set("b", 2)));
      return [seen, toJS(state)];
    },
  },
  immer: createImmerExercise("immer"),
  "immer:cjs": createImmerExercise("immer:cjs"),
  moment: {
    uses: { moment: ["default"] },
    run({ moment }) {
      const make = (moment as Library)["default"];
      const date = make.utc("2024-02-29T10:20:30Z");
      return [date.format("LLLL dddd Do w"), date.add(1, "year").fromNow(), make.duration(90, "minutes").humanize(), make.utc("3 March 2021", "D MMMM YYYY").toISOString()];
    },
  },
  luxon: {
    uses: { luxon: ["DateTime", "Duration", "Interval"] },
    run({ luxon }) {
      const { DateTime, Duration, Interval } = luxon as Library;
      const date = DateTime.fromISO("2024-02-29T10:20:30", { zone: "Europe/Berlin", locale: "de" });
      return [date.toLocaleString(DateTime.DATETIME_FULL), date.toFormat("cccc dd. LLLL yyyy"), date.plus({ months: 1 }).toISO(), Interval.fromDateTimes(date, date.plus({ days: 3 })).count("days"), Duration.fromISO("PT90M").rescale().toObject()];
    },
  },
  "music-metadata": {
    uses: { "music-metadata": ["parseBuffer"] },
    run: ({ "music-metadata": library }) => (library as Library)["parseBuffer"](createWave(), { mimeType: "audio/wav" }).then(({ format }: Library) => format),
  },
};

function createGraphqlExercise(key: string): Exercise {
  return {
    uses: { [key]: ["buildSchema", "graphqlSync", "printSchema"] },
    run({ [key]: library }) {
      const { buildSchema, graphqlSync, printSchema } = library as Library;
      const schema = buildSchema(`enum Kind { A B } type Item { id: ID!, kind: Kind } type Query { items(first: Int = 2): [Item!]! }`);
      const rootValue = { items: ({ first }: { first: number }) => [{ id: first, kind: "A" }] };
      const sources = ["{ items { id kind __typename } }", "{ items { no } }", "{ __schema { types { name } } }", "{ items(first: true) { id } }"];
      return [printSchema(schema), ...sources.map((source) => JSON.stringify(graphqlSync({ schema, source, rootValue })))];
    },
  };
}

function createRxjsExercise(key: string): Exercise {
  return {
    uses: { [key]: ["of", "interval", "merge", "map", "take", "scan", "mergeMap", "catchError", "throwError", "Subject"] },
    run({ [key]: library }) {
      const { of, interval, merge, map, take, scan, mergeMap, catchError, throwError, Subject } = library as Library;
      const seen: unknown[] = [];
      const subject = new Subject();
      const failing = of(1).pipe(mergeMap(() => throwError(() => new Error("made"))), catchError((error: Error) => of(error.message)));
      merge(of(1, 2, 3).pipe(scan((sum: number, value: number) => sum + value)), interval(10).pipe(take(2), map((value: number) => `tick ${value}`)), failing, subject).subscribe((value: unknown) => seen.push(value));
      subject.next("subject");
      return () => seen;
    },
  };
}

function createImmerExercise(key: string): Exercise {
  return {
    uses: { [key]: ["produce", "enableMapSet", "enablePatches", "produceWithPatches", "current"] },
    run({ [key]: library }) {
      const { produce, enableMapSet, enablePatches, produceWithPatches, current } = library as Library;
      enableMapSet();
      enablePatches();
      const base = { list: [1, { a: 1 }], map: new Map([["k", new Set([1])]]) };
      const change = (draft: Library): void => {
        draft["list"].push(current(draft["list"][1]));
        draft["map"].get("k").add(2);
      };
      return [produce(base, change), produceWithPatches(base, change), base];
    },
  };
}

/** One sample of silence. */
function createWave(): Uint8Array {
  const text = (value: string): number[] => [...value].map((character) => character.charCodeAt(0));
  const int = (value: number, length: number): number[] => Array.from({ length }, (_, at) => (value >> (8 * at)) & 255);
  const format = [...int(1, 2), ...int(1, 2), ...int(8000, 4), ...int(16000, 4), ...int(2, 2), ...int(16, 2)];
  return new Uint8Array([...text("RIFF"), ...int(38, 4), ...text("WAVEfmt "), ...int(16, 4), ...format, ...text("data"), ...int(2, 4), 0, 0]);
}
