import { placeNames } from "#renderer/features/calendar/laneWords.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { permissionOf } from "#renderer/features/calendar/permissionOf.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { wordProblem } from "#renderer/text/problems.ts";
import type { Judgement, LaneDraft } from "#renderer/ui/lanes/laneTypes.ts";
import type { Actor, BeamtimeUse, Booking } from "#shared/domain/beamtime/booking.ts";
import { applyPlace } from "#shared/domain/beamtime/bookingChange.ts";
import { canOverride } from "#shared/domain/beamtime/isAccepted.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { ProposedBooking } from "#shared/domain/beamtime/schedule.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** What is asked of the rules for a place tried by hand; a new booking takes the class of its beamline and has no title yet. */
export function proposalFor(model: FacilityModel, draft: LaneDraft, before: Booking | null): ProposedBooking {
  const stationId = draft.laneId as StationId;
  const use = before?.use ?? stationUse(model, stationId);
  return { stationId, start: draft.start, end: draft.end, use, title: before?.title ?? null, before };
}

export function stationUse(model: FacilityModel, id: StationId): BeamtimeUse {
  const station = model.station(id);
  return (station && model.beamline(station.beamlineId)?.class) ?? "shared";
}

/** As many as can be read beside a moving hand; a form tells all of them. */
const MOST_REASONS = 4;

/** May it be dropped, and what stands against it in words: all of it, the hard reasons first. */
export function judgementOf(
  problems: readonly Problem[],
  actor: Actor,
  language: Language,
  model: FacilityModel,
): Judgement {
  if (problems.length === 0) return null;
  const names = placeNames(model);
  const inOrder = problems.toSorted((a, b) => Number(a.severity === "soft") - Number(b.severity === "soft"));
  const titles = [...new Set(inOrder.map((problem) => wordProblem(problem, language, names).title))];
  const shown = titles.slice(0, MOST_REASONS).join(" / ");
  const more = titles.length - MOST_REASONS;
  const why = more > 0 ? calendarWords[language].andMore(shown, more) : shown;
  const allowed = problems.every((problem) => canOverride(problem, actor));
  return { allowed, words: allowed ? calendarWords[language].needsReason(why) : why };
}

export type Judge = (draft: LaneDraft) => Judgement;

/** Asked at each place while dragging: only what is in memory is looked at. */
export function makeJudge(
  schedule: () => KnownSchedule,
  model: FacilityModel,
  asking: { readonly actor: () => Actor; readonly language: Language },
): Judge {
  return (draft) => {
    const known = schedule();
    const before = draft.id === null ? null : (known.booking(draft.id) ?? null);
    const wish = proposalFor(model, draft, before);
    // A new one is judged for permission by its form: only there one says whether it is a request.
    const after = before === null ? null : applyPlace(before, wish);
    const permission = after === null ? [] : permissionOf(asking.actor(), model, { before, after });
    return judgementOf([...permission, ...known.problems(wish)], asking.actor(), asking.language, model);
  };
}
