import { changesOf } from "#renderer/features/calendar/many/manyHands.ts";
import { stationUse } from "#renderer/features/calendar/judgePlace.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { effectText } from "#renderer/features/calendar/quota/effectText.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import type { Standing } from "#renderer/data/queries/split.ts";
import type { Carry, LaneDraft } from "#renderer/ui/lanes/laneTypes.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { QuotaLeft, TakingChange } from "#shared/domain/split/quotaLeft.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** What the hand may know of quotas while it drags. */
export type QuotaHand = {
  /** For the rules. */
  readonly left: QuotaLeft;
  /** What letting go there would do to the balances, in words; empty where it does nothing. */
  effect(drafts: readonly LaneDraft[], how: Carry): string;
};

type QuotaScene = {
  readonly model: FacilityModel;
  readonly language: Language;
  schedule(): KnownSchedule;
};

export function quotaHand(
  standings: ReadonlyMap<string, Standing>,
  { model, language, schedule }: QuotaScene,
): QuotaHand {
  const left = new Map([...standings].map(([key, standing]) => [key, standing.left]));
  return {
    left,
    effect: (drafts, { copy }) => {
      const changes: TakingChange[] = drafts.flatMap((draft) =>
        draft.id === null ? [newBooking(model, draft)] : changesOf(schedule(), [draft], copy),
      );
      return effectText({ standings, left, changes }, model, language);
    },
  };
}

function newBooking(model: FacilityModel, { laneId, start, end }: LaneDraft): TakingChange {
  const stationId = laneId as StationId;
  return { before: null, after: { stationId, start, end, use: stationUse(model, stationId), state: "tentative" } };
}
