log.push("effect");
