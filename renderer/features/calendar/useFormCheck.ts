import { useMemo } from "react";
import { readRange } from "#renderer/features/calendar/bookingRanges.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { permissionOf } from "#renderer/features/calendar/permissionOf.ts";
import { useFormQuota } from "#renderer/features/calendar/quota/useFormQuota.ts";
import { useRounds } from "#renderer/features/calendar/quota/useRounds.ts";
import { intervalOf, type Period } from "#renderer/features/calendar/period.ts";
import { knownSchedule } from "#renderer/features/calendar/schedule.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { Booking, BookingDraft, BookingId } from "#shared/domain/beamtime/booking.ts";
import { applyDraft, applyFields, samePlace } from "#shared/domain/beamtime/bookingChange.ts";
import { checkStanding } from "#shared/domain/beamtime/checkStanding.ts";
import { checkRound } from "#shared/domain/beamtime/rules/checkRound.ts";
import { canOverride, isAccepted, type Override } from "#shared/domain/beamtime/isAccepted.ts";
import type { Problem, Remedy } from "#shared/domain/beamtime/problem.ts";
import { remediesFor } from "#shared/domain/beamtime/remediesFor.ts";
import { addDays, dayOf } from "#shared/domain/time/day.ts";

/** How far around a booking the form looks for what is in the way and for the next free place. */
const DAYS_BEFORE = 15;
const DAYS_AFTER = 45;

export type FormCheck = {
  /** Every reason against what the form says now. */
  readonly problems: readonly Problem[];
  /** What would stand against it as it is stored, while the form leaves it at its place: told, and in nobody's way. */
  readonly standing: readonly Problem[];
  readonly remedies: readonly Remedy[];
  /** The reasons could be read: what is around has come from the database. */
  readonly isKnown: boolean;
  /** What becomes of the quota, in words; empty where nothing does. */
  readonly effect: string;
  /** All reasons are soft, and this person may decide otherwise. */
  readonly canOverrideAll: boolean;
  canSave(reason: string): boolean;
};

/** Asks the rules about a form while it is typed in, with what the database holds around its time: on screen or not. */
export function useFormCheck(model: FacilityModel, form: BookingDraft, before: Booking | null): FormCheck {
  const desk = useDesk();
  const from = addDays(dayOf(form.start), -DAYS_BEFORE);
  const to = addDays(dayOf(form.start), DAYS_AFTER);
  const rows = useLive(() => readRange(desk.db, { from, to }), [desk.db, from, to]);
  const quota = useFormQuota(model, form, before);
  const rounds = useRounds(model, form);
  const schedule = useMemo(
    () => (rows && quota ? knownSchedule(model, rows, () => quota.left) : undefined),
    [model, rows, quota],
  );
  return useMemo(() => {
    const { stationId, start, end, use, title, memberId } = form;
    const proposed = { stationId, start, end, use, title, memberId, before };
    const permission = permissionOf(desk.actor(), model, { before, after: wished(form, before) });
    const problems =
      schedule === undefined ? [] : [...permission, ...schedule.problems(proposed), ...checkRound(rounds, proposed)];
    const within = intervalOf({ from, to } satisfies Period);
    const remedies =
      schedule && problems.length > 0 ? remediesFor(schedule.around(stationId), proposed, { problems, within }) : [];
    const stays = before !== null && samePlace(before, form) && before.use === use;
    return {
      problems,
      standing: stays && schedule ? checkStanding(schedule.around(stationId), before) : [],
      remedies,
      isKnown: schedule !== undefined,
      effect: quota?.effect ?? "",
      canOverrideAll: problems.length > 0 && problems.every((problem) => canOverride(problem, desk.actor())),
      canSave: (reason) => isAccepted(problems, desk.actor(), overrideOf(problems, reason)),
    };
  }, [desk, model, schedule, rounds, quota, form, before, from, to]);
}

/** The booking that the form would become. What runs or is over keeps its state: the form shows a planned one in its place. */
function wished(form: BookingDraft, before: Booking | null): Booking {
  if (before === null) return applyDraft("booking:new" as BookingId, form);
  const { state: _state, ...rest } = form;
  const isPlanned = ["request", "tentative", "confirmed"].includes(before.state);
  return applyFields(before, isPlanned ? form : rest);
}

/** A reason counts only where there is something to accept. */
export function overrideOf(problems: readonly Problem[], reason: string): Override | undefined {
  return problems.length === 0 || reason.trim() === "" ? undefined : { reason: reason.trim() };
}
