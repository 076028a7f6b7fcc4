import type { DataDeps } from "#renderer/data/deps.ts";
import { isCalendar, type Preview, type PreviewLine } from "#renderer/data/exchange/preview.ts";
import { readOnly } from "#renderer/data/exchange/readOnly.ts";
import { facility } from "#renderer/data/queries/facility.ts";
import type { MachineLine, ReadLine } from "#shared/domain/exchange/exchangeLine.ts";
import { readMachineIcs } from "#shared/domain/exchange/readMachineIcs.ts";
import { readMachineTable } from "#shared/domain/exchange/readMachineTable.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";
import { makeId } from "#shared/lib/id.ts";
import { importPeriodsCall } from "#shared/mutations/machine/calls.ts";
import { judgePeriods, type JudgedPeriod } from "#shared/mutations/machine/judgePeriods.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";

type Compared = {
  readonly read: ReadLine<MachineLine>;
  readonly before: MachinePeriod | null;
  readonly after: MachinePeriod | null;
  readonly isSame: boolean;
};

/** What the machine time of a CSV or calendar text would change here, and why a line cannot be taken. Writes nothing. */
export async function previewMachineTime(desk: DataDeps, text: string): Promise<Preview<MachinePeriod>> {
  const { beamlines } = await facility(desk.db);
  const file = (isCalendar(text) ? readMachineIcs : readMachineTable)(text, beamlines);
  if (!file.ok) return file;
  const { compared, judged } = await readOnly(desk, async (tx) => {
    const all: Compared[] = [];
    for (const read of file.lines) all.push(await compare(desk, tx, read));
    return { compared: all, judged: await judgePeriods(tx, wantedOf(all), []) };
  });
  const wanted = wantedOf(compared);
  return {
    ok: true,
    lines: compared.map((one) => previewLine(one, judged)),
    callWith: () => (wanted.length === 0 ? null : importPeriodsCall({ periods: wanted, removed: [] })),
  };
}

function wantedOf(compared: readonly Compared[]): MachinePeriod[] {
  return compared.flatMap(({ after, isSame }) => (after === null || isSame ? [] : [after]));
}

async function compare(desk: DataDeps, tx: MutationTx, read: ReadLine<MachineLine>): Promise<Compared> {
  const { row } = read;
  if (row === null) return { read, before: null, after: null, isSame: false };
  const before = await findBefore(tx, row);
  const after = { ...row, id: before?.id ?? row.id ?? makeId<"machine">("machine", desk.now(), desk.random) };
  const keys = ["beamlineId", "kind", "note", "start", "end"] as const;
  return { read, before, after, isSame: before !== null && keys.every((key) => before[key] === after[key]) };
}

/** The period a line names, or else the one that lies at exactly its time. */
async function findBefore(tx: MutationTx, row: MachineLine): Promise<MachinePeriod | null> {
  const named = row.id === null ? undefined : await tx.machinePeriod(row.id);
  if (named !== undefined || row.start >= row.end) return named ?? null;
  const there = await tx.machinePeriods(row);
  const { start, end, beamlineId } = row;
  return there.find((one) => one.start === start && one.end === end && one.beamlineId === beamlineId) ?? null;
}

function previewLine(
  { read, before, after, isSame }: Compared,
  judged: readonly JudgedPeriod[],
): PreviewLine<MachinePeriod> {
  const { line, name, problems: lineProblems } = read;
  const problems = judged.find(({ period }) => period === after)?.problems ?? [];
  const kind = isSame ? "unchanged" : before === null ? "new" : "changed";
  const verdict = after === null || problems.length > 0 ? "refused" : kind;
  return { line, name, verdict, before, after, lineProblems, problems };
}
