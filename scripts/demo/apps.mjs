/** The apps of the example, in the order in which they are built. */
export const apps = ["host", "remote"];
