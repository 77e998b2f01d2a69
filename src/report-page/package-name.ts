const IN_PACKAGE = /^.*(?:^|[\\/])node_modules[\\/](?<name>(?:@[^\\/]+[\\/])?[^\\/]+)/;

/** The package that a module's path leads into, the innermost one; null for the app's own modules. */
export function packageName(module: string): string | null {
  return IN_PACKAGE.exec(module)?.groups?.["name"]?.replace("\\", "/") ?? null;
}
