import { clearHalfLoaded } from "#renderer/data/clearHalfLoaded.ts";
import { DATABASE_NAME, DATABASE_VERSION, DeskDatabase } from "#renderer/data/db.ts";

/** How opening the local database went. */
export type OpenDesk =
  | { readonly kind: "open"; readonly db: DeskDatabase }
  /** A newer program has been here; versions as this program counts them. Nothing was touched. */
  | { readonly kind: "newer"; readonly stored: number; readonly known: number }
  /** Another window holds an older version open; `freed` resolves when it let go. */
  | { readonly kind: "blocked"; readonly freed: Promise<OpenDesk> }
  | { readonly kind: "unreadable"; readonly message: string };

export type OpenOptions = {
  readonly name?: string;
  /** A newer program in another window needs the database: ours is closed now for good, and the screen must say so. */
  readonly onTakenOver?: () => void;
};

/** Opens the local database. Waits for nothing but IndexedDB: no schema library, no mutations, no network. Never throws. */
export async function openDesk({ name = DATABASE_NAME, onTakenOver }: OpenOptions = {}): Promise<OpenDesk> {
  try {
    const stored = await storedVersion(name);
    if (stored > DATABASE_VERSION) return { kind: "newer", stored, known: DATABASE_VERSION };
  } catch (error) {
    return unreadable(error);
  }
  const db = new DeskDatabase(name);
  db.on("versionchange", () => {
    db.close();
    onTakenOver?.();
  });
  const blocked = new Promise<"blocked">((resolve) => {
    db.on("blocked", () => resolve("blocked"));
  });
  const opened = finishOpening(db);
  const first = await Promise.race([opened, blocked]);
  return first === "blocked" ? { kind: "blocked", freed: opened } : first;
}

async function finishOpening(db: DeskDatabase): Promise<OpenDesk> {
  try {
    await db.open();
    await clearHalfLoaded(db);
    return { kind: "open", db };
  } catch (error) {
    db.close();
    return unreadable(error);
  }
}

/**
 * 0 where there is no database yet. Asked before opening, because Dexie would open a newer database all the same and add what
 * it misses. IndexedDB counts Dexie's versions in tenths.
 */
async function storedVersion(name: string): Promise<number> {
  const databases = await indexedDB.databases();
  const stored = databases.find((database) => database.name === name);
  return Math.ceil((stored?.version ?? 0) / 10);
}

/** The database is there and cannot be read: what the engine said of it. */
export function unreadable(error: unknown): Extract<OpenDesk, { kind: "unreadable" }> {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  // Dexie adds the inner error in further lines, in the same words.
  return { kind: "unreadable", message: text.split("\n", 1).join("") };
}
