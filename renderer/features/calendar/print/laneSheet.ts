import type { Box } from "#renderer/features/calendar/print/patterns.ts";
import { LANES, pageSize } from "#renderer/features/calendar/print/paper.ts";
import type { LaneLine, PrintPage } from "#renderer/features/calendar/print/printPages.ts";
import type { PrintScene } from "#renderer/features/calendar/print/printScene.ts";
import { intervalOf } from "#renderer/features/calendar/period.ts";
import { addDays, type Day } from "#shared/domain/time/day.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

export type LaneSheetRow = {
  readonly line: LaneLine;
  readonly y: number;
  readonly height: number;
  readonly endsBeamline: boolean;
};

/** Where everything lies on a sheet of the lanes, in millimetres. */
export type LaneSheet = {
  readonly width: number;
  readonly height: number;
  readonly namesMm: number;
  readonly machineY: number;
  readonly rowsY: number;
  readonly span: Interval;
  readonly days: readonly Day[];
  readonly dayMm: number;
  readonly rows: readonly LaneSheetRow[];
  xOf(instant: number): number;
  /** What can be seen of a stretch of time. */
  boxOf(interval: Interval, y: number, height: number): Box;
};

export function laneSheet(
  { content: { period }, wishes }: Pick<PrintScene, "content" | "wishes">,
  page: Extract<PrintPage, { kind: "lanes" }>,
): LaneSheet {
  const { width } = pageSize("lanes", wishes.paper).body;
  const namesMm = LANES.names[wishes.paper];
  const span = intervalOf(period);
  const days: Day[] = [];
  for (let day = period.from; day < period.to; day = addDays(day, 1)) days.push(day);
  const rowsY = LANES.days + LANES.machine;
  const rows = rowsOf(page, rowsY);
  const chartMm = width - namesMm;
  const xOf = (instant: number): number => {
    const part = (instant - span.start) / (span.end - span.start);
    return namesMm + Math.min(1, Math.max(0, part)) * chartMm;
  };
  return {
    width,
    height: (rows.at(-1)?.y ?? rowsY) + (rows.at(-1)?.height ?? 0),
    namesMm,
    machineY: LANES.days,
    rowsY,
    span,
    days,
    dayMm: chartMm / days.length,
    rows,
    xOf,
    boxOf: ({ start, end }, y, height) => ({ x: xOf(start), y, width: xOf(end) - xOf(start), height }),
  };
}

function rowsOf({ lines, laneMm }: Extract<PrintPage, { kind: "lanes" }>, top: number): LaneSheetRow[] {
  let y = top;
  return lines.map((line, at) => {
    const height = line.kind === "lane" ? laneMm : LANES.heading;
    const next = lines[at + 1];
    const endsBeamline = line.kind === "heading" || next?.kind !== "lane" || next.lane.groupId !== line.lane.groupId;
    y += height;
    return { line, y: y - height, height, endsBeamline };
  });
}
