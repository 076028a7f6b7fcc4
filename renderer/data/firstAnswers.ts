import type { DeskDatabase } from "#renderer/data/db.ts";
import type { Preferences } from "#renderer/data/preference.ts";
import { facility, type FacilityRows } from "#renderer/data/queries/facility.ts";
import { preferences } from "#renderer/data/queries/preferences.ts";
import { status, type Status } from "#renderer/data/queries/status.ts";

/** What every first screen needs, read before React is there, so that the first paint is the whole screen. */
export type FirstAnswers = {
  readonly preferences: Preferences;
  readonly status: Status;
  readonly facility: FacilityRows;
};

export async function firstAnswers(db: DeskDatabase): Promise<FirstAnswers> {
  const [chosen, known, rows] = await Promise.all([preferences(db), status(db), facility(db)]);
  return { preferences: chosen, status: known, facility: rows };
}
