import type { DeskDatabase } from "#renderer/data/db.ts";
import { packedBetween } from "#renderer/data/packs/packedRows.ts";
import { heliumBookedIn } from "#renderer/data/queries/helium.ts";
import type { HeliumEntry, HeliumEntryKind } from "#shared/domain/helium/heliumEntry.ts";
import { bookedAt } from "#shared/domain/helium/inOrder.ts";
import { LONGEST_LOAN_MS } from "#shared/domain/helium/longestLoan.ts";
import { DAY_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

/** Kinds that move litres, and what takes them back. Levels and the like move nothing: two entries of five are not read. */
const MOVING: readonly HeliumEntryKind[] = [
  "delivery",
  "issue",
  "return",
  "move",
  "transfer",
  "boil-off",
  "quench",
  "cool-down",
  "venting",
  "survey",
  "reversal",
];

/** What the balance of a month is made of: from LONGEST_LOAN_MS before it, or from the last survey of the store if that is further back. */
export async function heliumForBalance(db: DeskDatabase, month: Interval): Promise<HeliumEntry[]> {
  const start = await startFor(db, month);
  const before = { start, end: month.start };
  const [within, moving, late, packed] = await Promise.all([
    ofKinds(db, [...MOVING, "gas-meter"], month),
    ofKinds(db, MOVING, before),
    db.heliumEntries.where("countedAt").between(start, month.end, true, false).toArray(),
    packedBetween(db, "heliumEntries", { start, end: month.end }),
  ]);
  // What is packed is old and cheap to read whole; a meter without a name cannot be looked up by it.
  const isPlain = packed.length === 0 && within.every(({ kind, deviceId }) => kind !== "gas-meter" || deviceId);
  if (!isPlain) return heliumBookedIn(db, { start, end: month.end });
  const meters = await lastReadings(db, within, before);
  const entries = new Map([...moving, ...meters, ...within, ...late].map((entry) => [entry.id, entry]));
  return [...entries.values()].filter((entry) => start <= bookedAt(entry) && bookedAt(entry) < month.end);
}

/** Everything that counts up to an instant, for what is there then: levels too. */
export async function heliumForStock(db: DeskDatabase, at: InstantMs): Promise<HeliumEntry[]> {
  const end = (at + 1) as InstantMs;
  return heliumBookedIn(db, { start: await startFor(db, { start: at, end }), end });
}

async function startFor(db: DeskDatabase, month: Interval): Promise<InstantMs> {
  const survey = await db.heliumEntries
    .where("[kind+at]")
    .between(["survey", month.start - FARTHEST_SURVEY_MS], ["survey", month.start], true, true)
    .reverse()
    .filter(({ stationId }) => stationId === null)
    .first();
  return Math.min(month.start - LONGEST_LOAN_MS, survey?.at ?? Infinity) as InstantMs;
}

/** A survey further back than this is not worth its reading. */
const FARTHEST_SURVEY_MS = 400 * DAY_MS;

async function ofKinds(
  db: DeskDatabase,
  kinds: readonly HeliumEntryKind[],
  { start, end }: Interval,
): Promise<HeliumEntry[]> {
  const rows = await Promise.all(
    kinds.map((kind) => db.heliumEntries.where("[kind+at]").between([kind, start], [kind, end], true, false).toArray()),
  );
  return rows.flat();
}

/**
 * From what each meter of the month goes on: its readings of the last week before it. One that was not read then, or whose readings were
 * taken back, is looked for further back; that goes by a cursor, row by row, and is slow.
 */
async function lastReadings(
  db: DeskDatabase,
  within: readonly HeliumEntry[],
  { start, end }: Interval,
): Promise<HeliumEntry[]> {
  const [devices, week] = await Promise.all([
    db.heliumDevices.toArray(),
    ofKinds(db, ["gas-meter", "reversal"], { start: Math.max(start, end - WEEK_MS) as InstantMs, end }),
  ]);
  const gone = new Set(week.flatMap((entry) => (entry.kind === "reversal" ? [entry.reversed.id] : [])));
  const stand = week.filter((entry) => entry.kind === "gas-meter" && !gone.has(entry.id));
  const known = new Set(stand.map(({ deviceId }) => deviceId));
  const meters = new Set([
    ...within.flatMap(({ kind, deviceId }) => (kind === "gas-meter" && deviceId !== undefined ? [deviceId] : [])),
    ...devices.filter(({ kind }) => kind === "gas-meter").map(({ id }) => id),
  ]);
  const rows = await Promise.all(
    [...meters]
      .filter((id) => !known.has(id))
      .map((id) =>
        db.heliumEntries
          .where("[deviceId+at]")
          .between([id, start], [id, end], true, false)
          .reverse()
          .limit(LAST_READINGS)
          .toArray(),
      ),
  );
  return [...week, ...rows.flat()];
}

const WEEK_MS = 7 * DAY_MS;
/** Enough that some corrections in a row do not hide the reading behind them. */
const LAST_READINGS = 6;
