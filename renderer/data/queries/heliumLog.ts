import type { DeskDatabase } from "#renderer/data/db.ts";
import { packedBetween } from "#renderer/data/packs/packedRows.ts";
import { heliumBookedIn } from "#renderer/data/queries/helium.ts";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumEntry, HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { LONGEST_LOAN_MS } from "#shared/domain/helium/longestLoan.ts";
import { DAY_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

// What the screens of the helium log read; what its mutations read is helium.ts, which the start brings.

export function heliumDevices(db: DeskDatabase): Promise<HeliumDevice[]> {
  return db.heliumDevices.toArray();
}

/** When the newest entry was read; undefined where there is none. */
export async function lastHeliumAt(db: DeskDatabase): Promise<InstantMs | undefined> {
  return (await db.heliumEntries.orderBy("at").last())?.at;
}

/** What the balance of a month is made of: from LONGEST_LOAN_MS before it, or from the last survey of the store if that is further back. */
export async function heliumForBalance(db: DeskDatabase, month: Interval): Promise<HeliumEntry[]> {
  const survey = await db.heliumEntries
    .where("[kind+at]")
    .between(["survey", month.start - FARTHEST_SURVEY_MS], ["survey", month.start], true, true)
    .reverse()
    .filter(({ stationId }) => stationId === null)
    .first();
  const start = Math.min(month.start - LONGEST_LOAN_MS, survey?.at ?? Infinity) as InstantMs;
  return heliumBookedIn(db, { start, end: month.end });
}

/** A survey further back than this is not worth its reading. */
const FARTHEST_SURVEY_MS = 400 * DAY_MS;

/** The last standing entry of a device before an instant, read within the last year; undefined where there is none. */
export async function lastOfDevice(
  db: DeskDatabase,
  deviceId: HeliumDeviceId,
  before: InstantMs,
): Promise<HeliumFact | undefined> {
  const from = before - 366 * DAY_MS;
  const found: HeliumFact[] = [];
  const rows = await db.heliumEntries
    .where("[deviceId+at]")
    .between([deviceId, from], [deviceId, before], true, true)
    .reverse()
    .limit(MOST_LOOKED_AT)
    .toArray();
  const gone = new Set(rows.flatMap((row) => (row.kind === "reversal" ? [row.reversed.id] : [])));
  for (const row of rows) if (row.kind !== "reversal" && isReading(row) && !gone.has(row.id)) found.push(row);
  if (found[0] !== undefined) return found[0];
  const packed = await packedBetween(db, "heliumEntries", { start: from as InstantMs, end: before });
  const facts = packed.filter((row) => row.kind !== "reversal");
  return facts.filter((row) => row.deviceId === deviceId && isReading(row)).reduce(later, undefined);
}

/** Enough that some corrections in a row do not hide the reading behind them. */
const MOST_LOOKED_AT = 12;

function isReading({ kind }: HeliumEntry): boolean {
  return ["level-reading", "gas-meter", "purity", "recovery-line", "oxygen"].includes(kind);
}

function later(a: HeliumFact | undefined, b: HeliumFact): HeliumFact {
  return a !== undefined && a.at >= b.at ? a : b;
}
