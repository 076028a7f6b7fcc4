// The lanes as the calendar shows them: the index is filled as useBoard fills it (renderer/features/calendar/useBoard.ts).
import { useLayoutEffect, useRef, useState } from "react";
import { lanes, type Stretch } from "#test/bench/board/fullMonths.ts";
import { bandsOf, NOW } from "#test/lanes-page/pageData.ts";
import { laneWords } from "#renderer/features/calendar/laneWords.ts";
import { LaneBoard } from "#renderer/ui/lanes/LaneBoard.tsx";
import type { LaneBoardProps } from "#renderer/ui/lanes/laneBoardProps.ts";
import { LaneIndex } from "#renderer/ui/lanes/laneIndex.ts";
import type { DayTone, LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import { gridFor, snapToGrid } from "#renderer/ui/lanes/snapping.ts";
import { weekdayOf, type Day } from "#shared/domain/time/day.ts";

const shifts = { startHour: 10, lengthHours: 8 };
const words = laneWords("ja");
const bands = bandsOf("ja");

function dayTone(day: Day): DayTone {
  const weekday = weekdayOf(day);
  return {
    tone: weekday === 0 ? "sunday" : weekday === 6 ? "saturday" : "work",
    mark: "日月火水木金土"[weekday] ?? "",
    name: "",
  };
}

const nothing = () => undefined;

/** Puts a place on the grid, and says what stands there already: what a drag asks at each new place. */
function handsOn(index: LaneIndex): Pick<LaneBoardProps, "snap" | "judge"> {
  return {
    snap: (ask) => snapToGrid(ask, gridFor(ask.bar?.use ?? "coalition", ask.zoom, ask.fine, shifts)),
    judge(draft) {
      const taken = index.between(draft.laneId, draft).find((bar) => bar.id !== draft.id);
      return taken ? { allowed: false, words: `${taken.title} が入っています` } : null;
    },
  };
}

export function OurLanes({ stretch, bars }: { readonly stretch: Stretch; readonly bars: readonly LaneBar[] }) {
  const [index] = useState(() => new LaneIndex(bars, bands));
  const filled = useRef(bars);
  useLayoutEffect(() => {
    if (filled.current === bars) return;
    filled.current = bars;
    index.replace(bars, bands);
  }, [index, bars]);
  const [hands] = useState(() => handsOn(index));
  return (
    <LaneBoard
      {...stretch}
      {...hands}
      lanes={lanes}
      index={index}
      now={NOW}
      rowHeight={28}
      shifts={shifts}
      language="ja"
      words={words}
      dayTone={dayTone}
      onMove={nothing}
      onCreate={nothing}
      onOpen={nothing}
      onStrip={nothing}
    />
  );
}
