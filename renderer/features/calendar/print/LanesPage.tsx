import { BandNames } from "#renderer/features/calendar/print/BandNames.tsx";
import { BandShapes } from "#renderer/features/calendar/print/BandShapes.tsx";
import { BarShapes } from "#renderer/features/calendar/print/BarShapes.tsx";
import { BarTexts } from "#renderer/features/calendar/print/BarText.tsx";
import { LaneAxis, LaneDayNames, LaneDayTints } from "#renderer/features/calendar/print/LaneAxis.tsx";
import { LaneNames } from "#renderer/features/calendar/print/LaneNames.tsx";
import { laneSheet, type LaneSheet } from "#renderer/features/calendar/print/laneSheet.ts";
import { placeBars } from "#renderer/features/calendar/print/placeBars.ts";
import type { PrintPage } from "#renderer/features/calendar/print/printPages.ts";
import type { PrintScene } from "#renderer/features/calendar/print/printScene.ts";
import { SheetDrawing } from "#renderer/features/calendar/print/SheetDrawing.tsx";
import { calendarWords } from "#renderer/text/calendar.ts";

type LanesPageProps = { readonly scene: PrintScene; readonly page: Extract<PrintPage, { kind: "lanes" }> };

const LETTERS = { A3: { size: 2.5, line: 3.3 }, A4: { size: 2.1, line: 2.7 } } as const;

/** All lanes over the days: names at the left, days and machine time above, on every page. */
export function LanesPage({ scene, page }: LanesPageProps) {
  const { wishes, bars, bands } = scene;
  const t = calendarWords[wishes.language];
  const sheet = laneSheet(scene, page);
  const lanes = sheet.rows.flatMap(({ line, y, height }) =>
    line.kind === "lane" ? [{ lane: line.lane, y, height }] : [],
  );
  const placed = lanes.flatMap(({ lane, y, height }) =>
    placeBars(
      bars.filter(({ laneId }) => laneId === lane.id),
      sheet.span,
      { x: sheet.namesMm, y, width: sheet.width - sheet.namesMm, height },
    ),
  );
  const ofAll = bands.filter(({ laneId }) => laneId === null);
  const machine = ofAll.map((band) => ({
    key: `${band.start} ${band.kind}`,
    label: band.label,
    box: sheet.boxOf(band, sheet.machineY, sheet.rowsY - sheet.machineY),
  }));
  return (
    <>
      <SheetDrawing width={sheet.width} height={sheet.height}>
        <LaneDayTints sheet={sheet} language={wishes.language} />
        <BandShapes placed={placedBands(scene, sheet)} />
        <LaneAxis sheet={sheet} scene={scene} />
        <BarShapes placed={placed} />
        <RowLines sheet={sheet} />
      </SheetDrawing>
      <LaneDayNames sheet={sheet} language={wishes.language} />
      <LaneNames sheet={sheet} machineWords={t.machineLine} />
      <BandNames bands={machine} bars={[]} />
      <BarTexts placed={placed} letters={LETTERS[wishes.paper]} language={wishes.language} />
    </>
  );
}

/** What is for all beamlines lies behind all lanes and in the line of machine time, a beamline's own behind its lanes. */
function placedBands({ bands }: PrintScene, sheet: LaneSheet) {
  return bands.flatMap((band) => {
    const key = `${band.laneId ?? ""} ${band.start} ${band.kind}`;
    if (band.laneId === null)
      return [{ key, kind: band.kind, box: sheet.boxOf(band, sheet.machineY, sheet.height - sheet.machineY) }];
    const row = sheet.rows.find(({ line }) => line.kind === "lane" && line.lane.id === band.laneId);
    return row === undefined ? [] : [{ key, kind: band.kind, box: sheet.boxOf(band, row.y, row.height) }];
  });
}

/** Between the lanes; stronger where another beamline begins. */
function RowLines({ sheet }: { readonly sheet: LaneSheet }) {
  return sheet.rows.map(({ line, y, height, endsBeamline }) => (
    <path
      key={line.kind === "lane" ? line.lane.id : line.words}
      className={endsBeamline ? "line strong" : "line"}
      d={`M0 ${y + height}h${sheet.width}`}
    />
  ));
}
