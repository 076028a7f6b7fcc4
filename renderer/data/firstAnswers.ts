import { createContext, useContext } from "react";
import type { DeskDatabase } from "#renderer/data/db.ts";
import type { Preferences } from "#renderer/data/preference.ts";
import { facility, type FacilityRows } from "#renderer/data/queries/facility.ts";
import { preferences } from "#renderer/data/queries/preferences.ts";
import { status, type Status } from "#renderer/data/queries/status.ts";

/** What every first screen needs, read while React is still being set up, so that the first paint is the whole screen. */
export type FirstAnswers = {
  readonly preferences: Preferences;
  readonly status: Status;
  readonly facility: FacilityRows;
};

export async function firstAnswers(db: DeskDatabase): Promise<FirstAnswers> {
  const [chosen, known, rows] = await Promise.all([preferences(db), status(db), facility(db)]);
  return { preferences: chosen, status: known, facility: rows };
}

/** Only for the first paint of what is there from the start; what comes later asks the database. */
export const FirstAnswersContext = createContext<FirstAnswers | undefined>(undefined);

export function useFirstAnswers(): FirstAnswers | undefined {
  return useContext(FirstAnswersContext);
}
