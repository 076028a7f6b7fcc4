import type { PluginInput } from "@fullcalendar/react";
import { LaneFrame } from "#renderer/ui/lanes/LaneFrame.tsx";

/** The frame knows the days from the board: it draws them before FullCalendar is told. */
function laneContent() {
  return <LaneFrame />;
}

/** The view `lanes`: one row per station, drawn by ourselves. Public API only (docs/adr/0007). */
export const lanePlugin: PluginInput = { name: "beamline-lanes", views: { lanes: { content: laneContent } } };
