// What the hand does with several bars at once, or with a copy, judged beside the pointer; made when it lets go: dropMany.ts.
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { permissionOf } from "#renderer/features/calendar/permissionOf.ts";
import { judgementOf } from "#renderer/features/calendar/judgePlace.ts";
import { useMany } from "#renderer/features/calendar/manyState.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { manyWords } from "#renderer/text/many.ts";
import type { Carry, Judgement, LaneDraft } from "#renderer/ui/lanes/laneTypes.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { BookingChange } from "#shared/domain/beamtime/checkMany.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { Language } from "#shared/ipc/channels.ts";

export type Around = { readonly model: FacilityModel; readonly desk: DataDeps; schedule(): KnownSchedule };

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

/** What letting go there would change. */
export function changesOf(known: KnownSchedule, drafts: readonly LaneDraft[], copy: boolean): BookingChange[] {
  return drafts.flatMap(({ id, laneId, start, end }): BookingChange[] => {
    const booking = id === null ? undefined : known.booking(id);
    if (booking === undefined) return [];
    const after: Booking = { ...booking, stationId: laneId as StationId, start, end };
    if (!copy) return [{ before: booking, after }];
    return [{ before: null, after: { ...after, id: `${booking.id}-copy` as BookingId, state: "tentative" } }];
  });
}
