throw new Error("Jest sets NODE_ENV to test");
