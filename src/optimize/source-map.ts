/** A source map of version 3: magic-string's own type, declared here so that the declarations stand alone. */
export interface SourceMap {
  version: number;
  file?: string | undefined;
  sources: string[];
  sourcesContent?: Array<string | null> | undefined;
  names: string[];
  mappings: string;
  /** The map as JSON. */
  toString(): string;
  /** The map as a `data:` URL. */
  toUrl(): string;
}
