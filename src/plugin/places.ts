import { readFileSync } from "node:fs";
import { getOriginalText, getPosition, getResourcePath, toRelativePath } from "./compat";
import type { HostCompilation, HostDependency, HostModule } from "./host";

/** The file that a module was made of; null where it cannot be read. */
interface SourceFile {
  path: string;
  text: string;
  /** False where loaders changed the text: positions in what the bundler parsed say nothing of the file then. */
  isAsParsed: boolean;
}

/** Tells where in the app's files something is referred to. */
export class PlaceFinder {
  readonly #compilation: HostCompilation;
  readonly #files = new Map<HostModule, SourceFile | null>();

  constructor(compilation: HostCompilation) {
    this.#compilation = compilation;
  }

  /**
   * `./src/cart.js:3:10`, line and column from 1. Of a file that loaders changed it is the line that names the
   * request, `./src/cart.tsx:1`, or the file alone. Null for a module that was made of no file.
   */
  find(module: HostModule, dependency: HostDependency): string | null {
    const file = this.#readFile(module);
    if (!file) return null;
    const context = this.#compilation.options.context;
    const name = context === undefined ? file.path : toRelativePath(context, file.path);
    const position = file.isAsParsed ? getPosition(this.#compilation, dependency) : null;
    if (position) return `${name}:${position.line}:${position.column + 1}`;
    const line = findRequest(file.text, dependency.request);
    return line === null ? name : `${name}:${line}`;
  }

  #readFile(module: HostModule): SourceFile | null {
    const known = this.#files.get(module);
    if (known !== undefined) return known;
    const path = getResourcePath(module);
    const file = path === null ? null : readSource(path, getOriginalText(module));
    this.#files.set(module, file);
    return file;
  }
}

function readSource(path: string, parsed: string | null): SourceFile | null {
  try {
    const text = readFileSync(path, "utf8");
    return { path, text, isAsParsed: text === parsed };
  } catch {
    return null;
  }
}

/** The first line on which a request stands as a literal. */
function findRequest(text: string, request: string | undefined): number | null {
  if (request === undefined) return null;
  const index = text.split(/\r\n|\n/).findIndex((line) => [`"${request}"`, `'${request}'`].some((literal) => line.includes(literal)));
  return index < 0 ? null : index + 1;
}
