import { useMemo } from "react";
import { moveBooking } from "#renderer/features/calendar/acts.ts";
import { changeDraft, openBooking, openNewBooking } from "#renderer/features/calendar/calendarState.ts";
import { DRAFT_ID } from "#renderer/features/calendar/draftBar.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { proposalFor } from "#renderer/features/calendar/judgePlace.ts";
import { makeJudgeMany } from "#renderer/features/calendar/many/manyHands.ts";
import { choose, useMany } from "#renderer/features/calendar/manyState.ts";
import { draftAt } from "#renderer/features/calendar/newDraft.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import type { useBoard } from "#renderer/features/calendar/useBoard.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLanguage } from "#renderer/text/useWords.ts";
import type { Carry, LaneDraft, Place } from "#renderer/ui/lanes/laneTypes.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import { canOverride } from "#shared/domain/beamtime/isAccepted.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

type Hands = {
  readonly model: FacilityModel;
  readonly board: ReturnType<typeof useBoard>;
  readonly schedule: () => KnownSchedule;
};

/** What the hand (or the keyboard on the board) does to bookings. */
export function useHands({ model, schedule, board }: Hands) {
  const desk = useDesk();
  const { index } = board;
  return useMemo(
    () => ({
      onOpen: (id: string) => {
        if (id !== DRAFT_ID) openBooking(id as BookingId);
      },
      onCreate: (laneId: string, interval: Interval) =>
        openNewBooking(draftAt(model, laneId as StationId, interval, desk.actor())),
      onMove: async (id: string, { laneId, start, end }: Place): Promise<void> => {
        const to = { stationId: laneId as StationId, start, end };
        if (id === DRAFT_ID) return changeDraft(to);
        const booking = schedule().booking(id);
        if (!booking) return;
        const problems = schedule().problems(proposalFor(model, { id, laneId, start, end }, booking));
        // What is possible with a reason is asked for it in the panel; the bar goes back until it is given.
        const needsReason = problems.length > 0 && problems.every((problem) => canOverride(problem, desk.actor()));
        if (needsReason) return openBooking(booking.id, to);
        const result = await moveBooking(desk, booking, to);
        const bar = index.get(id);
        // The bar stays where it was dropped until the database tells the same.
        if (result.ok && bar) index.put({ ...bar, laneId, start, end });
      },
    }),
    [desk, model, schedule, index],
  );
}

/** What the hand does to several bookings at once, and which are chosen for it. */
export function useManyHands({ model, schedule, board }: Hands) {
  const desk = useDesk();
  const language = useLanguage();
  const { index } = board;
  const chosen = useMany((state) => state.chosen);
  const isChoosing = useMany((state) => state.isChoosing);
  return useMemo(() => {
    const around = { model, desk, schedule };
    return {
      chosen,
      isChoosing,
      onChoose: (ids: readonly string[], how: "toggle" | "add") =>
        choose(
          ids.filter((id) => id !== DRAFT_ID).map((id) => id as BookingId),
          how,
        ),
      judgeMany: makeJudgeMany(around, language),
      onMoveMany: async (drafts: readonly LaneDraft[], how: Carry): Promise<void> => {
        const { dropMany } = await import("#renderer/features/calendar/many/dropMany.ts");
        const isMade = await dropMany(around, drafts, how);
        if (!isMade || how.copy) return;
        // They stay where they were dropped until the database tells the same.
        index.putAll(
          drafts.flatMap(({ id, laneId, start, end }) => {
            const bar = id === null ? undefined : index.get(id);
            return bar ? [{ ...bar, laneId, start, end }] : [];
          }),
        );
      },
    };
  }, [model, desk, schedule, language, index, chosen, isChoosing]);
}
