import { readProjectFile } from "#test/arch/projectFiles.ts";

/** What a script brings with it before it runs: our files with a value in use, styles too, and the packages they name. */
export type StartPath = { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> };

/** Follows what is imported for its value; what waits behind `import()` and what is a type only costs the start nothing. */
export function startPath(entry: string): StartPath {
  const files = new Set([entry]);
  const packages = new Set<string>();
  for (const file of files) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const specifier of valueImports(readProjectFile(file))) {
      if (specifier.startsWith("#")) files.add(specifier.slice(1));
      else packages.add(specifier);
    }
  }
  return { files, packages };
}

/** Static imports and re-exports of a source that are not erased with the types. */
export function valueImports(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const statement = /^(?:import|export)\s+(?:([^"';]*?)\s+from\s+)?["']([^"']+)["']/gm;
  return [...code.matchAll(statement)].filter(([, names = "*"]) => !isOfTypes(names)).map((match) => match[2] ?? "");
}

function isOfTypes(names: string): boolean {
  if (names.startsWith("type ")) return true;
  const list = /^\{([\s\S]*)\}$/
    .exec(names)?.[1]
    ?.split(",")
    .filter((name) => name.trim() !== "");
  return list !== undefined && list.every((name) => name.trim().startsWith("type "));
}
