import type { PluginInput, ViewContentInfo } from "@fullcalendar/react";
import { LaneFrame } from "#renderer/ui/lanes/LaneFrame.tsx";
import { ZONE_OFFSET_MS } from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** FullCalendar's dates are "markers": UTC fields that hold the wall clock of the facility. */
function instantOf(marker: Date): InstantMs {
  return (marker.getTime() - ZONE_OFFSET_MS) as InstantMs;
}

function laneContent(info: ViewContentInfo) {
  const { start, end } = info.dateProfile.currentRange;
  return <LaneFrame start={instantOf(start)} end={instantOf(end)} />;
}

/** The view `lanes`: one row per station, drawn by ourselves. Public API only (docs/adr/0007). */
export const lanePlugin: PluginInput = { name: "beamline-lanes", views: { lanes: { content: laneContent } } };
