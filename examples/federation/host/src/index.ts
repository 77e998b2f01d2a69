// The asynchronous boundary: shared modules are negotiated before the application's code runs.
import("./bootstrap");
