import type { DataDeps } from "#renderer/data/deps.ts";
import { isCalendar, type Preview, type PreviewLine, type Verdict } from "#renderer/data/exchange/preview.ts";
import { readOnly } from "#renderer/data/exchange/readOnly.ts";
import { facility } from "#renderer/data/queries/facility.ts";
import { checkPermission } from "#shared/domain/access/checkPermission.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import { canOverride } from "#shared/domain/beamtime/isAccepted.ts";
import { readBookingIcs } from "#shared/domain/exchange/readBookingIcs.ts";
import { readBookingTable } from "#shared/domain/exchange/readBookingTable.ts";
import type { BookingLine, KnownNames, ReadLine } from "#shared/domain/exchange/exchangeLine.ts";
import type { Beamline } from "#shared/domain/facility/facility.ts";
import { makeId } from "#shared/lib/id.ts";
import { importBookingsCall } from "#shared/mutations/booking/calls.ts";
import { compareLine, type Comparison } from "#shared/mutations/booking/compareLine.ts";
import { judgeMany, type JudgedLine } from "#shared/mutations/booking/judgeMany.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";

type Facility = KnownNames & { readonly beamlines: readonly Beamline[] };
type Compared = {
  readonly read: ReadLine<BookingLine>;
  readonly before: Booking | null;
  readonly does: Comparison | null;
};

/** What the bookings of a CSV or calendar text would change here, and why a line cannot be taken. Writes nothing. */
export async function previewBookings(desk: DataDeps, text: string): Promise<Preview<Booking>> {
  const known = await facility(desk.db);
  const file = (isCalendar(text) ? readBookingIcs : readBookingTable)(text, known);
  if (!file.ok) return file;
  const lines = await readOnly(desk, async (tx) => {
    const compared: Compared[] = [];
    for (const read of file.lines) compared.push(await compare(desk, tx, known, read));
    const wanted = compared.flatMap(({ does }) => (does !== null && "line" in does ? [does.line] : []));
    const judged = await judgeMany(tx, {
      lines: wanted,
      actor: desk.actor(),
      override: undefined,
      reason: "",
      back: false,
    });
    return compared.map((one) => ({ ...one, judged: withPermission(desk, known, judgementOf(one, judged)) }));
  });
  const wanted = lines.flatMap(({ does }) => (does !== null && "line" in does ? [does.line] : []));
  return {
    ok: true,
    lines: lines.map((line) => previewLine(desk, line)),
    callWith: (reason) => {
      const override = reason.trim() === "" ? {} : { override: { reason } };
      return wanted.length === 0 ? null : importBookingsCall({ lines: wanted, ...override });
    },
  };
}

async function compare(
  desk: DataDeps,
  tx: MutationTx,
  known: Facility,
  read: ReadLine<BookingLine>,
): Promise<Compared> {
  const { row } = read;
  if (row === null) return { read, before: null, does: null };
  const before = await findBefore(tx, row);
  const beamlineId = known.stations.find(({ id }) => id === row.stationId)?.beamlineId;
  const use = known.beamlines.find(({ id }) => id === beamlineId)?.class ?? "shared";
  const id = row.id ?? makeId<"booking">("booking", desk.now(), desk.random);
  return { read, before, does: compareLine(row, before, { id, use }) };
}

/** The booking a line is about: the one it names, or else the one that stands at exactly its place. */
async function findBefore(tx: MutationTx, row: BookingLine): Promise<Booking | null> {
  if (row.id !== null) return (await tx.booking(row.id)) ?? null;
  if (row.start >= row.end) return null;
  const there = await tx.bookingsAt([row.stationId], row);
  return there.find((one) => isLive(one) && one.start === row.start && one.end === row.end) ?? null;
}

function judgementOf({ does }: Compared, judged: readonly JudgedLine[]): JudgedLine | undefined {
  return does !== null && "line" in does ? judged.find(({ line }) => line === does.line) : undefined;
}

/** A line that this person may not do says so; saving asks again. */
function withPermission(
  desk: DataDeps,
  { stations }: Facility,
  judged: JudgedLine | undefined,
): JudgedLine | undefined {
  if (judged === undefined || judged.after === null) return judged;
  const standing = (booking: Booking) => {
    return { booking, beamlineId: stations.find(({ id }) => id === booking.stationId)?.beamlineId };
  };
  const before = judged.before === null ? null : standing(judged.before);
  const permission = checkPermission(desk.actor(), { kind: "booking", before, after: standing(judged.after) });
  return { ...judged, problems: [...permission, ...judged.problems] };
}

function previewLine(
  desk: DataDeps,
  { read, before, does, judged }: Compared & { readonly judged: JudgedLine | undefined },
): PreviewLine<Booking> {
  const problems = judged?.problems ?? [];
  const mayDecide = problems.every((problem) => canOverride(problem, desk.actor()));
  const refused: Verdict = does !== null && mayDecide ? "needs-reason" : "refused";
  const verdict = does === null || problems.length > 0 ? refused : does.kind;
  const { line, name, problems: lineProblems } = read;
  return { line, name, verdict, before, after: judged?.after ?? before, lineProblems, problems };
}
