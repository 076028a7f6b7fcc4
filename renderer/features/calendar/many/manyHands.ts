// What the hand does with several bars at once, or with a copy: judged beside the pointer, and made when it lets go.
import { changeBookings } from "#renderer/features/calendar/acts.ts";
import { openMany, openNewBooking } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { permissionOf } from "#renderer/features/calendar/permissionOf.ts";
import { judgementOf } from "#renderer/features/calendar/judgePlace.ts";
import { copyLine, moveLine } from "#renderer/features/calendar/many/manyLines.ts";
import type { Shift } from "#renderer/features/calendar/many/manyWish.ts";
import { useMany } from "#renderer/features/calendar/manyState.ts";
import { draftLike } from "#renderer/features/calendar/newDraft.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { manyWords } from "#renderer/text/many.ts";
import type { Carry, Judgement, LaneDraft } from "#renderer/ui/lanes/laneTypes.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { BookingChange } from "#shared/domain/beamtime/checkMany.ts";
import { canOverride } from "#shared/domain/beamtime/isAccepted.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { makeId } from "#shared/lib/id.ts";
import type { Language } from "#shared/ipc/channels.ts";

type Around = { readonly model: FacilityModel; readonly desk: DataDeps; schedule(): KnownSchedule };

/** Asked at each place while several are dragged, or a copy. One copy may be let go anywhere: the form then offers a free time. */
export function makeJudgeMany({ model, desk, schedule }: Around, language: Language) {
  return (drafts: readonly LaneDraft[], { copy }: Carry): Judgement => {
    const known = schedule();
    const absent = copy ? 0 : useMany.getState().chosen.size - drafts.length;
    if (absent > 0 && drafts.length > 1) return { allowed: false, words: manyWords[language].elsewhere(absent) };
    const changes = changesOf(known, drafts, copy);
    const permission = changes.flatMap((change) => permissionOf(desk.actor(), model, change));
    const problems = [...permission, ...known.problemsOfMany(changes)];
    const judgement = judgementOf(problems, desk.actor(), language, model);
    if (judgement === null || judgement.allowed || !copy || drafts.length > 1) return judgement;
    return { allowed: true, words: calendarWords[language].offersOther(judgement.words) };
  };
}

/** Makes the change, or asks in the panel for what it needs: a reason, or another time. */
export async function dropMany(
  { desk, schedule }: Around,
  drafts: readonly LaneDraft[],
  { copy }: Carry,
): Promise<boolean> {
  const known = schedule();
  const changes = changesOf(known, drafts, copy);
  const problems = known.problemsOfMany(changes);
  const [first] = changes;
  if (first === undefined) return false;
  if (problems.length > 0 && copy && changes.length === 1) {
    openNewBooking(draftLike(first.after));
    return false;
  }
  if (problems.length > 0 && problems.every((problem) => canOverride(problem, desk.actor()))) {
    const ids = drafts.map(({ id }) => id as BookingId);
    openMany({ kind: copy ? "copy" : "move", ...shiftOf(known, drafts) }, copy ? ids : null);
    return false;
  }
  const newId = (): BookingId => makeId<"booking">("booking", desk.now(), desk.random);
  const lines = changes.flatMap(({ before, after }) =>
    before === null ? [copyLine(after, newId())] : moveLine(before, after),
  );
  return (await changeBookings(desk, lines, copy ? "copied" : "moved")).ok;
}

function changesOf(known: KnownSchedule, drafts: readonly LaneDraft[], copy: boolean): BookingChange[] {
  return drafts.flatMap(({ id, laneId, start, end }): BookingChange[] => {
    const booking = id === null ? undefined : known.booking(id);
    if (booking === undefined) return [];
    const after: Booking = { ...booking, stationId: laneId as StationId, start, end };
    if (!copy) return [{ before: booking, after }];
    return [{ before: null, after: { ...after, id: `${booking.id}-copy` as BookingId, state: "tentative" } }];
  });
}

/** The same as the form says it: how much later, and which station goes where. */
function shiftOf(known: KnownSchedule, drafts: readonly LaneDraft[]): Shift {
  const [held] = drafts;
  const from = held?.id ? known.booking(held.id) : undefined;
  const stations = drafts.flatMap(({ id, laneId }) => {
    const booking = id === null ? undefined : known.booking(id);
    return booking === undefined || booking.stationId === laneId
      ? []
      : [[booking.stationId, laneId as StationId] as const];
  });
  return { byMs: held && from ? held.start - from.start : 0, stations: Object.fromEntries(stations) };
}
