import type { DeskDatabase } from "#renderer/data/db.ts";
import { packedBetween } from "#renderer/data/packs/packedRows.ts";
import { heliumBetween } from "#renderer/data/queries/helium.ts";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumEntry, HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import type { HeliumSeal } from "#shared/domain/helium/heliumSeal.ts";
import { DAY_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

// What the screens of the helium log read; what its mutations read is helium.ts, which the start brings.

export function heliumDevices(db: DeskDatabase): Promise<HeliumDevice[]> {
  return db.heliumDevices.toArray();
}

/** When the newest entry was read; undefined where there is none. */
export async function lastHeliumAt(db: DeskDatabase): Promise<InstantMs | undefined> {
  return (await db.heliumEntries.orderBy("at").last())?.at;
}

/** Entries read in the interval, and corrections of such, that count after it because it had been closed. By time. */
export async function lateEntriesOf(db: DeskDatabase, interval: Interval): Promise<HeliumEntry[]> {
  const read = await heliumBetween(db, interval);
  return read.filter(({ countedAt }) => countedAt !== undefined && countedAt >= interval.end);
}

export function heliumSeals(db: DeskDatabase): Promise<HeliumSeal[]> {
  return db.heliumSeals.toArray();
}

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

/** Readings of the last year with which a meter began anew, the newest first; those taken back are left out. */
export async function restartsOf(db: DeskDatabase, deviceId: HeliumDeviceId): Promise<MeterReading[]> {
  const rows = await db.heliumEntries
    .where("[deviceId+at]")
    .between([deviceId, -Infinity], [deviceId, Infinity])
    .reverse()
    .limit(MOST_RESTART_ROWS)
    .toArray();
  const gone = new Set(rows.flatMap((row) => (row.kind === "reversal" ? [row.reversed.id] : [])));
  return rows.filter((row) => row.kind === "gas-meter").filter((row) => row.restart !== undefined && !gone.has(row.id));
}

type MeterReading = Extract<HeliumFact, { kind: "gas-meter" }>;

/** Three readings a day for a year. */
const MOST_RESTART_ROWS = 1100;

/** Readings of a device in the interval, and what took some of them back. By time. */
export async function historyOfDevice(
  db: DeskDatabase,
  deviceId: HeliumDeviceId,
  { start, end }: Interval,
): Promise<HeliumEntry[]> {
  const [rows, packed] = await Promise.all([
    db.heliumEntries.where("[deviceId+at]").between([deviceId, start], [deviceId, end], true, false).toArray(),
    packedBetween(db, "heliumEntries", { start, end }),
  ]);
  const here = packed.filter((row) => row.deviceId === deviceId && start <= row.at && row.at < end);
  return [...here, ...rows].filter((row) => row.kind === "reversal" || isReading(row));
}

/** Enough that some corrections in a row do not hide the reading behind them. */
const MOST_LOOKED_AT = 12;

function isReading({ kind }: HeliumEntry): boolean {
  return ["level-reading", "gas-meter", "purity", "recovery-line", "oxygen"].includes(kind);
}

function later(a: HeliumFact | undefined, b: HeliumFact): HeliumFact {
  return a !== undefined && a.at >= b.at ? a : b;
}
