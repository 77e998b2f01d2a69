globalThis.effectKit = "installed";
