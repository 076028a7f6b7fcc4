import { Calendar, type CalendarOptions } from "@fullcalendar/react";
import { memo, useImperativeHandle, useMemo, useState, type Ref } from "react";
import type { LaneBoardProps } from "#renderer/ui/lanes/laneBoardProps.ts";
import { LaneBoardContext, type LaneBoardScene } from "#renderer/ui/lanes/laneBoardContext.ts";
import { lanePlugin } from "#renderer/ui/lanes/lanePlugin.tsx";
import type { LaneBoardHandle } from "#renderer/ui/lanes/laneTypes.ts";
import "#renderer/ui/lanes/lanes.css";
import "#renderer/ui/lanes/laneArrange.css";
import "#renderer/ui/lanes/bands.css";
import "#renderer/ui/lanes/bars.css";

const plugins = [lanePlugin];
const noTitle = () => "";

/** FullCalendar, told as little as possible, and only again when the stretch changes: it merges its options at each render. */
const LaneCalendar = memo(function LaneCalendar({
  from,
  to,
  language,
}: Pick<LaneBoardProps, "from" | "to" | "language">) {
  const options: CalendarOptions = {
    plugins,
    initialView: "lanes",
    initialDate: from,
    visibleRange: { start: from, end: to },
    // Its dates are wall clock times without a zone here; those of a named zone, and a title, are dear to make at the start.
    timeZone: "UTC",
    titleFormat: noTitle,
    locale: language,
    headerToolbar: false,
    height: "100%",
    editable: false,
    selectable: false,
  };
  return <Calendar {...options} />;
});

/** All beamlines side by side: one lane per station, a FullCalendar view that draws its own bars. Fills its parent. */
export function LaneBoard({ ref, ...props }: LaneBoardProps & { ref?: Ref<LaneBoardHandle> }) {
  const [handle, setHandle] = useState<LaneBoardHandle | null>(null);
  useImperativeHandle(
    ref,
    () =>
      handle ?? {
        barAt: () => null,
        focusBar: () => false,
        goTo: () => undefined,
        startPlacing: () => undefined,
        stopPlacing: () => undefined,
        allBars: () => [],
      },
    [handle],
  );
  const values = Object.values(props);
  // A new scene only when a property is new: the parent may render for reasons of its own.
  // oxlint-disable-next-line react/exhaustive-deps -- the properties are compared one by one, whatever their number
  const scene: LaneBoardScene = useMemo(() => ({ props, attach: setHandle }), values);
  return (
    <LaneBoardContext value={scene}>
      <div className="lane-board">
        <LaneCalendar from={props.from} to={props.to} language={props.language} />
      </div>
    </LaneBoardContext>
  );
}
