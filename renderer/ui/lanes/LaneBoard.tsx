import { Calendar, type CalendarOptions } from "@fullcalendar/react";
import { memo, useEffect, useImperativeHandle, useMemo, useState, type Ref } from "react";
import type { LaneBoardProps } from "#renderer/ui/lanes/laneBoardProps.ts";
import { LaneBoardContext, type LaneBoardScene } from "#renderer/ui/lanes/laneBoardContext.ts";
import { lanePlugin } from "#renderer/ui/lanes/lanePlugin.tsx";
import type { LaneBoardHandle } from "#renderer/ui/lanes/laneTypes.ts";
import "#renderer/ui/lanes/lanes.css";
import "#renderer/ui/lanes/laneArrange.css";
import "#renderer/ui/lanes/bands.css";
import "#renderer/ui/lanes/barColours.css";
import "#renderer/ui/lanes/barTiles.css";
import "#renderer/ui/lanes/bars.css";

const plugins = [lanePlugin];
const noTitle = () => "";

type Days = Pick<LaneBoardProps, "from" | "to">;

/** The days that FullCalendar holds, and its own way to be told of others. */
function heldDays(first: Days) {
  let days = first;
  let calendar: { gotoDate(day: string): void } | null = null;
  return {
    get: () => days,
    heldBy: (holder: NonNullable<typeof calendar>) => void (calendar = holder),
    tell(next: Days) {
      if (next.from === days.from && next.to === days.to) return;
      days = next;
      calendar?.gotoDate(next.from);
    },
  };
}

type LaneCalendarProps = Pick<LaneBoardProps, "language"> & { readonly days: ReturnType<typeof heldDays> };

/**
 * FullCalendar with options that stay as they are: given new ones it makes its views anew, and all bars would be taken out of the
 * document and put in again. So it is told of other days by its own call.
 */
const LaneCalendar = memo(function LaneCalendar({ days, language }: LaneCalendarProps) {
  const options: CalendarOptions = {
    plugins,
    initialView: "lanes",
    initialDate: days.get().from,
    visibleRange: () => ({ start: days.get().from, end: days.get().to }),
    viewDidMount: ({ view }) => days.heldBy(view.calendar),
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
  const { from, to } = props;
  const [days] = useState(() => heldDays({ from, to }));
  useEffect(() => days.tell({ from, to }), [days, from, to]);
  return (
    <LaneBoardContext value={scene}>
      <div className="lane-board">
        <LaneCalendar days={days} language={props.language} />
      </div>
    </LaneBoardContext>
  );
}
