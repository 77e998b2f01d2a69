/** What {@link createGuard} is given in the module that it is written into; JSON. */
export interface GuardSettings {
  /** The cut exports. */
  names: string[];
  /** What code that touches one is told; U+E000 stands for the export's name. */
  message: string;
  /** Start of the paths of the library's own code, which may touch what is cut. */
  home: string;
  /** True when the default export is used, which is the whole of a library that is plain CommonJS. */
  usesDefault: boolean;
}

/** What touches a cut export: the library itself, Jest's own packages, a loop, or any other code. */
type Toucher = "library" | "jest" | "loop" | "code";

/** A function that runs because of a touch. */
type Trap = (...parameters: never[]) => unknown;

export interface Guard {
  /**
   * Returns a stand-in for a CommonJS module's exports in which reading a cut one throws. Going through all of them
   * (`Object.keys`, spreading, Jest's automock and matchers) does not throw, and finds what {@link Guard.value} returns.
   */
  exports(real: unknown): unknown;
  /** Returns what stands for the value of a cut export: any use of it throws. `read` finds the real value. */
  value(name: string, read: () => unknown): unknown;
}

/**
 * Creates the guard of one library. Its text is written into the entry module and runs there, in Jest's sandbox: it
 * must not refer to anything outside of itself.
 */
/* istanbul ignore next */
export function createGuard({ names, message, home, usesDefault }: GuardSettings): Guard {
  const HELPER = /[\\/]node_modules[\\/](?:tslib|@babel[\\/]runtime|@swc[\\/]helpers)[\\/]/;
  const JEST = /[\\/]node_modules[\\/](?:jest-[\w-]+|@jest[\\/][\w-]+|expect|pretty-format)[\\/]/;

  /** Reads off the stack who caused a trap to run. */
  const findToucher = (trap: Trap): Toucher => {
    const { stackTraceLimit } = Error;
    const prepareStackTrace = Reflect.get(Error, "prepareStackTrace") as typeof Error.prepareStackTrace;
    Error.stackTraceLimit = 12;
    Error.prepareStackTrace = (_error, sites) => sites;
    const holder = {} as { stack: NodeJS.CallSite[] };
    Error.captureStackTrace(holder, trap);
    const sites = holder.stack;
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;

    const files = sites.map((site) => site.getFileName() ?? "");
    const at = files.findIndex((file) => file !== "" && !file.startsWith("node:") && !HELPER.test(file));
    const file = files[at] ?? "";
    if (file.startsWith(home) && !/[\\/]node_modules[\\/]/.test(file.slice(home.length))) return "library";
    if (JEST.test(file)) return "jest";
    // Compilers spread with a loop; and Babel compares, in a loop through their getters, what two `export *` pass on.
    const callers = sites.map((site) => site.getFunctionName() ?? "");
    const reader = callers.findIndex((name, index) => index >= at && name !== "get");
    return callers.slice(0, reader + 2).includes("forEach") ? "loop" : "code";
  };

  /** Throws, unless the toucher is one of those that may. */
  const touch = (name: string, trap: Trap, allowed: readonly Toucher[]): Toucher => {
    const toucher = findToucher(trap);
    if (allowed.includes(toucher)) return toucher;
    const error = new Error(message.split("\uE000").join(name));
    Error.captureStackTrace(error, trap);
    throw error;
  };

  const values = new Map<string, unknown>();

  const createValue = (name: string, read: () => unknown): unknown => {
    // Callable and constructible, and nothing of it is fixed.
    const stub = Object.defineProperty(function () {}.bind(null), "name", { value: name });
    /** How many of a trap's parameters count: the last of these is the stand-in itself. */
    const arity: Record<string, number> = { get: 1, set: 2, construct: 1 };
    const handler: Record<string, unknown> = {};
    for (const operation of Object.getOwnPropertyNames(Reflect)) {
      const reflect = (Reflect as unknown as Record<string, (...parameters: unknown[]) => unknown>)[operation]!;
      handler[operation] = function trap(_stub: unknown, ...parameters: unknown[]): unknown {
        const toucher = touch(name, trap, ["library", "jest"]);
        // Jest's automock carries what it takes for a constant over as it is.
        if (toucher === "jest" && operation === "get" && parameters[0] === Symbol.toStringTag) return "Symbol";
        if (toucher === "jest") return reflect(stub, ...parameters.slice(0, arity[operation]));
        const real = read();
        const result = reflect(Object(real), ...parameters.slice(0, arity[operation]));
        // A method of a number or string works on nothing else.
        return typeof result === "function" && real !== Object(real) ? (result.bind(real) as unknown) : result;
      };
    }
    return new Proxy(stub, handler);
  };

  const value = (name: string, read: () => unknown): unknown => {
    if (!values.has(name)) values.set(name, createValue(name, read));
    return values.get(name);
  };

  const guardExports = (real: unknown): unknown => {
    if ((typeof real !== "object" && typeof real !== "function") || real === null) return real;
    const isCompiledEsm = (real as { __esModule?: unknown }).__esModule === true;
    if (usesDefault && !isCompiledEsm) return real;

    const cut = new Set<PropertyKey>(names);
    const isCut = (key: PropertyKey): key is string => cut.has(key) && Object.hasOwn(real, key);
    const readReal = (key: PropertyKey): unknown => {
      const found = Reflect.get(real, key) as unknown;
      // Many a CommonJS library is its own default export.
      return found === real ? standIn : found;
    };
    const readCut = (key: string, trap: Trap): unknown => {
      const toucher = touch(key, trap, ["library", "jest", "loop"]);
      return toucher === "library" ? readReal(key) : value(key, () => readReal(key));
    };
    /** The key whose property was described last, and nothing done since. */
    let described: PropertyKey | undefined;

    // Not the exports themselves: their properties may be fixed, and what a proxy tells of fixed ones must be true.
    const target = typeof real === "function" ? function () {}.bind(null) : {};
    Object.defineProperty(target, Symbol.for("nodejs.util.inspect.custom"), { configurable: true, value: () => real });

    const standIn: object = new Proxy(target, {
      get: function get(_target, key) {
        // Spreading and its like read each property right after they asked for its description.
        const isEnumerated = described === key;
        described = undefined;
        if (!isCut(key)) return readReal(key);
        if (isEnumerated) return value(key, () => readReal(key));
        return readCut(key, get);
      },
      getOwnPropertyDescriptor(_target, key) {
        described = key;
        const descriptor = Reflect.getOwnPropertyDescriptor(real, key);
        if (!descriptor) return undefined;
        if (!isCut(key)) return { ...descriptor, configurable: true };
        return {
          configurable: true,
          enumerable: descriptor.enumerable ?? false,
          get: function get() {
            return readCut(key, get);
          },
        };
      },
      has(_target, key) {
        described = undefined;
        return Reflect.has(real, key);
      },
      ownKeys() {
        described = undefined;
        return Reflect.ownKeys(real);
      },
      set(_target, key, newValue) {
        const isSet = Reflect.set(real, key, newValue);
        if (isSet) cut.delete(key);
        return isSet;
      },
      defineProperty(_target, key, descriptor) {
        const isDefined = Reflect.defineProperty(real, key, descriptor);
        if (isDefined) cut.delete(key);
        return isDefined;
      },
      deleteProperty: (_target, key) => Reflect.deleteProperty(real, key),
      getPrototypeOf: () => Reflect.getPrototypeOf(real),
      setPrototypeOf: (_target, prototype) => Reflect.setPrototypeOf(real, prototype),
      preventExtensions: () => false,
      apply: (_target, self, parameters) =>
        Reflect.apply(real as () => unknown, self === standIn ? real : self, parameters) as unknown,
      construct: (_target, parameters, newTarget) =>
        Reflect.construct(real as new () => object, parameters, (newTarget as unknown) === standIn ? (real as new () => object) : newTarget) as object,
    });
    return standIn;
  };

  return { exports: guardExports, value };
}
