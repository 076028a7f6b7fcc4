import { withBack } from "#renderer/features/calendar/views/savedViews.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import type { SavedView } from "#renderer/data/preference.ts";
import { preferences, setPreference } from "#renderer/data/queries/preferences.ts";

/** The way back from deleting a view. */
export async function putViewBack(
  { db }: DataDeps,
  { view, at }: { readonly view: SavedView; readonly at: number },
): Promise<void> {
  const { views } = await preferences(db);
  await setPreference(db, "views", withBack(views, view, at));
}
