import type { DeskDatabase } from "#renderer/data/db.ts";
import { firstAnswers, type FirstAnswers } from "#renderer/data/firstAnswers.ts";
import { isLeaseOver } from "#renderer/data/sync/isLeaseOver.ts";
import { openDesk, unreadable, type OpenDesk, type OpenOptions } from "#renderer/data/openDesk.ts";
import { readFirstRange } from "#renderer/features/calendar/firstRange.ts";
import type { RangeRows } from "#renderer/features/calendar/bookingRanges.ts";
import { now } from "#renderer/platform/clock.ts";
import { hasFacility, languageAtGate } from "#renderer/platform/facilityDesk.ts";
import { dayOf } from "#shared/domain/time/day.ts";

/** What the first paint shows, all of it: a screen that fills in two steps is laid out and painted twice. */
export type FirstRead = { readonly answers: FirstAnswers; readonly range: RangeRows | undefined };

export type StartedDesk =
  | Exclude<OpenDesk, { kind: "open" | "blocked" }>
  | { readonly kind: "open"; readonly db: DeskDatabase; readonly first: FirstRead }
  | { readonly kind: "blocked"; readonly freed: Promise<StartedDesk> };

/** Opens the local database and reads what the first screen needs, before React is there. Never throws. */
export async function startDesk(options: OpenOptions): Promise<StartedDesk> {
  return withFirstRead(await openDesk(options));
}

async function withFirstRead(opened: OpenDesk): Promise<StartedDesk> {
  if (opened.kind === "blocked") return { kind: "blocked", freed: opened.freed.then(withFirstRead) };
  if (opened.kind !== "open") return opened;
  try {
    return { ...opened, first: await readFirst(opened.db) };
  } catch (error) {
    return unreadable(error);
  }
}

async function readFirst(db: DeskDatabase): Promise<FirstRead> {
  if (hasFacility() && (await isLeaseOver(db, now()))) await lockAwayNow(db);
  const language = languageAtGate();
  // Somebody's first time at this computer: in the language of the sign-in.
  if (language !== undefined && (await db.preferences.get("language")) === undefined)
    await db.preferences.put({ key: "language", value: language });
  const answers = await firstAnswers(db);
  const isCalendar = answers.status.facilityName !== null;
  return { answers, range: isCalendar ? await readFirstRange(db, answers, dayOf(now())) : undefined };
}

/** Seldom: what it takes is not loaded with the first screen. */
async function lockAwayNow(db: DeskDatabase): Promise<void> {
  const [{ lockAway }, { makeDataDeps }] = await Promise.all([
    import("#renderer/data/sync/lockAway.ts"),
    import("#renderer/data/deps.ts"),
  ]);
  await lockAway(makeDataDeps(db, () => ({ id: "", name: "", roles: [] })));
}
