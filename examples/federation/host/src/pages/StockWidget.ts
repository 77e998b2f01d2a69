// A chunk of its own for the import of the remote: webpack-subresource-integrity fails over a chunk without a file, which
// `import("remote/Widget")` alone makes (https://github.com/waysact/webpack-subresource-integrity/issues/176).
export { default } from "remote/Widget";
