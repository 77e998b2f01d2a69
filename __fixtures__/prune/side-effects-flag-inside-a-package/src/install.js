log.push("install");
