import type { DeskDatabase } from "#renderer/data/db.ts";
import type { PreferenceRow, Preferences } from "#renderer/data/preference.ts";

const UNSET: Preferences = {
  language: "ja",
  theme: "system",
  person: null,
  lastView: null,
  density: "normal",
  singleKeys: true,
  table: null,
  lanes: null,
  views: [],
  heliumTariff: { choice: "nanoterasu", own: null, classes: {} },
};

/** What is set on this workstation, and the standard where nothing is. */
export async function preferences(db: DeskDatabase): Promise<Preferences> {
  const rows = await db.preferences.toArray();
  return { ...UNSET, ...Object.fromEntries(rows.map((row) => [row.key, row.value])) };
}

export async function setPreference<Key extends keyof Preferences>(
  db: DeskDatabase,
  key: Key,
  value: Preferences[Key],
): Promise<void> {
  await db.preferences.put({ key, value } as PreferenceRow);
}
