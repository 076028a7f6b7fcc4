import type { PackBytes } from "#renderer/data/packs/pack.ts";

/** How many packs are kept as rows in memory: what a screen of the past looks at, and a little more. */
const KEPT = 12;

const decoded = new Map<string, readonly object[]>();

/** The rows of a pack. A pack never changes, so what was read once is good for as long as it is kept. */
export function rowsOfPack({ sha256, bytes }: PackBytes): readonly object[] {
  const known = decodedPack(sha256);
  if (known !== undefined) return known;
  const rows = JSON.parse(new TextDecoder().decode(bytes)) as readonly object[];
  decoded.set(sha256, rows);
  const oldest = decoded.keys().next();
  if (decoded.size > KEPT && oldest.done !== true) decoded.delete(oldest.value);
  return rows;
}

/** As `rowsOfPack`, if it is in memory. */
export function decodedPack(sha256: string): readonly object[] | undefined {
  const known = decoded.get(sha256);
  if (known === undefined) return undefined;
  decoded.delete(sha256);
  decoded.set(sha256, known);
  return known;
}

/** Nothing of a pack that may not be read any more stays in memory. */
export function forgetPacks(names: readonly string[]): void {
  for (const name of names) decoded.delete(name);
}
