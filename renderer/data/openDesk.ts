import { DeskDatabase } from "#renderer/data/db.ts";

/** How opening the local database went. */
export type OpenDesk =
  | { readonly kind: "open"; readonly db: DeskDatabase }
  /** A newer program has been here; versions as this program counts them. */
  | { readonly kind: "newer"; readonly stored: number; readonly known: number }
  /** Another window holds an older version open; `freed` resolves when it let go. */
  | { readonly kind: "blocked"; readonly freed: Promise<OpenDesk> }
  | { readonly kind: "unreadable"; readonly message: string };

export type OpenOptions = {
  readonly name?: string;
  /** A newer program in another window needs the database: ours is closed now, and the screen must say so. */
  readonly onTakenOver?: () => void;
};

/** Opens the local database. Waits for nothing but IndexedDB: no schema library, no mutations, no network. */
export async function openDesk(options: OpenOptions = {}): Promise<OpenDesk> {
  const db = new DeskDatabase(options.name);
  await db.open();
  return { kind: "open", db };
}
