import { useEffect, useRef, type RefObject } from "react";
import { foundWanted, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import type { LaneIndex } from "#renderer/ui/lanes/laneIndex.ts";
import type { Lane, LaneBoardHandle, LaneFocus } from "#renderer/ui/lanes/laneTypes.ts";

type Going = {
  /** The lanes are on screen with the period that was asked for. */
  readonly isShown: boolean;
  readonly index: LaneIndex;
  readonly lanes: readonly Lane[];
  readonly handle: RefObject<LaneBoardHandle | null>;
  readonly focusRef: RefObject<LaneFocus | null>;
};

/** What somebody asked to be shown gets the keyboard as soon as it is on the lanes: a booking that was looked for, or now. */
export function useGoing({ isShown, index, lanes, handle, focusRef }: Going): void {
  const desk = useDesk();
  const wanted = useCalendar((state) => state.wanted);
  const nowNo = useCalendar((state) => state.nowNo);
  const gone = useRef(nowNo);
  useEffect(() => {
    if (!isShown) return;
    if (wanted !== null && index.get(wanted) && handle.current?.focusBar(wanted)) foundWanted();
    const laneId = laneUnder(focusRef.current, index) ?? lanes.find(({ heading }) => !heading)?.id;
    if (gone.current === nowNo || laneId === undefined) return;
    gone.current = nowNo;
    handle.current?.goTo(laneId, desk.now());
  });
}

/** In the lane where the keyboard stands already. */
function laneUnder(focus: LaneFocus | null, index: LaneIndex): string | undefined {
  return focus?.kind === "bar" ? index.get(focus.id)?.laneId : focus?.laneId;
}
