import type { DataDeps } from "#renderer/data/deps.ts";
import { heliumBetween } from "#renderer/data/queries/helium.ts";
import type { CsvRecord } from "#shared/domain/exchange/readCsv.ts";
import { checkDraft } from "#shared/domain/helium/checkDraft.ts";
import type { HeliumDraft } from "#shared/domain/helium/heliumEntry.ts";
import type { HeliumRefusal } from "#shared/domain/helium/heliumRefusal.ts";
import { readLog, sameAs, type LogLine, type LogMapping, type LogScene } from "#shared/domain/helium/readLog.ts";
import { standing } from "#shared/domain/helium/standing.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { makeId } from "#shared/lib/id.ts";
import { importCall } from "#shared/mutations/helium/calls.ts";
import type { Call } from "#shared/mutations/mutation.ts";

/** What a line of a log from before would do. `unchanged`: the log says it already. */
export type PreviewedLine = LogLine & {
  readonly verdict: "new" | "unchanged" | "refused";
  readonly refusals: readonly HeliumRefusal[];
};

export type LogPreview = {
  readonly lines: readonly PreviewedLine[];
  /** The one change that logs all new lines; null while there is none, or one of the lines is refused. */
  readonly call: Call | null;
};

/** What the lines of a file would log here, and why a line cannot be taken. Writes nothing. */
export async function previewLog(
  desk: DataDeps,
  records: readonly CsvRecord[],
  mapping: LogMapping,
  scene: LogScene,
): Promise<LogPreview> {
  const read = readLog(records, mapping, scene);
  const known = await knownAmong(desk, read);
  const deviceOf = new Map(scene.devices.map((device) => [device.id as string, device]));
  const lines = read.map((line): PreviewedLine => {
    const { draft, twiceOf } = line;
    if (draft === null) return { ...line, verdict: "refused", refusals: [] };
    if (twiceOf !== null || known.has(sameAs(draft))) return { ...line, verdict: "unchanged", refusals: [] };
    const device = draft.deviceId === undefined ? null : deviceOf.get(draft.deviceId);
    const refusals = checkDraft(draft, { device, now: desk.now() });
    return { ...line, verdict: refusals.length > 0 ? "refused" : "new", refusals };
  });
  return { lines, call: callOf(desk, lines) };
}

/** What stands in the log already of the time that the file covers. */
async function knownAmong(desk: DataDeps, lines: readonly LogLine[]): Promise<ReadonlySet<string>> {
  const times = lines.flatMap(({ draft }) => (draft === null ? [] : [draft.at]));
  if (times.length === 0) return new Set();
  const start = times.reduce((a, b) => (b < a ? b : a)) - 60_000;
  const end = times.reduce((a, b) => (b > a ? b : a)) + 60_000;
  const entries = await heliumBetween(desk.db, { start: start as InstantMs, end: end as InstantMs });
  return new Set(standing(entries).map(sameAs));
}

function callOf(desk: DataDeps, lines: readonly PreviewedLine[]): Call | null {
  if (lines.some(({ verdict }) => verdict === "refused")) return null;
  const drafts = lines.flatMap(({ draft, verdict }): HeliumDraft[] =>
    draft !== null && verdict === "new" ? [draft] : [],
  );
  if (drafts.length === 0) return null;
  return importCall({
    entries: drafts.map((draft) => ({ id: makeId("helium", desk.now(), desk.random), draft })),
  });
}
