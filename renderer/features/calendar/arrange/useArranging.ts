import { useCallback, useMemo, useState } from "react";
import { withDrop, withFold, withStep, type LaneArrangement } from "#renderer/features/calendar/arrange/arrangement.ts";
import { arrangedLanes } from "#renderer/features/calendar/arrange/arrangedLanes.ts";
import { arrangeLanes, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { useLanguage } from "#renderer/text/useWords.ts";
import type { Lane, LaneArranging } from "#renderer/ui/lanes/laneTypes.ts";
import type { BeamlineId } from "#shared/domain/facility/facility.ts";

/** The menu at a lane's name. */
export type OpenLaneMenu = { readonly lane: Lane; readonly button: HTMLElement };

/** The lanes of all beamlines as they are arranged, and what the hand does to that. */
export function useArranging(model: FacilityModel) {
  const language = useLanguage();
  const arrangement = useCalendar((state) => state.arrangement);
  const filters = useCalendar((state) => state.filters);
  const lanes = useMemo(
    () => arrangedLanes(model, language, { arrangement, filters }),
    [model, language, arrangement, filters],
  );
  const [menu, setMenu] = useState<OpenLaneMenu | null>(null);
  const onArrange = useCallback(
    (act: LaneArranging) => {
      const lane = act.kind === "menu" ? lanes.find(({ id }) => id === act.laneId) : undefined;
      if (act.kind === "menu") setMenu(lane ? { lane, button: act.button } : null);
      else arrangeLanes(arranged(model, lanes, act));
    },
    [model, lanes],
  );
  const closeMenu = useCallback(() => setMenu(null), []);
  return { lanes, onArrange, menu, closeMenu };
}

function arranged(
  model: FacilityModel,
  lanes: readonly Lane[],
  act: Exclude<LaneArranging, { kind: "menu" }>,
): LaneArrangement {
  const { arrangement, filters } = useCalendar.getState();
  if (act.kind === "fold") return withFold(arrangement, act.headingId, !arrangement.folded.includes(act.headingId));
  const id = beamlineOf(lanes, act.laneId);
  if (id === null) return arrangement;
  if (act.kind === "step") return withStep(model, arrangement, filters, { id, by: act.by });
  return withDrop(model, arrangement, { id, before: beamlineOf(lanes, act.before), pinned: act.pinned });
}

/** The beamline of a lane; null for the heading of a class, which no beamline is. */
function beamlineOf(lanes: readonly Lane[], laneId: string | null): BeamlineId | null {
  const lane = lanes.find(({ id }) => id === laneId);
  return lane === undefined || lane.heading?.movable === false ? null : (lane.groupId as BeamlineId);
}
