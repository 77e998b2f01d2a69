globalThis.effects.push("kit 1.1.0");
