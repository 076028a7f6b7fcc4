import { inMm } from "#renderer/features/calendar/print/inMm.ts";
import type { LaneSheet } from "#renderer/features/calendar/print/laneSheet.ts";

/** At the left of the lanes: beamline, station and what it is for; its class by the stripe. */
export function LaneNames({ sheet, machineWords }: { readonly sheet: LaneSheet; readonly machineWords: string }) {
  const machine = { x: 0, y: sheet.machineY, width: sheet.namesMm, height: sheet.rowsY - sheet.machineY };
  return (
    <>
      <div className="print-lane-name" style={inMm(machine)}>
        <small>{machineWords}</small>
      </div>
      {sheet.rows.map(({ line, y, height }) =>
        line.kind === "heading" ? (
          <div key={line.words} className="print-section" style={inMm({ x: 0, y, width: sheet.width, height })}>
            {line.words}
          </div>
        ) : (
          <div
            key={line.lane.id}
            className={`print-lane-name use-${line.lane.use}`}
            style={inMm({ x: 0, y, width: sheet.namesMm, height })}
          >
            <span>
              <strong>{line.lane.name.code}</strong> {line.lane.name.sub}
            </span>
            <small>{line.lane.name.title}</small>
          </div>
        ),
      )}
    </>
  );
}
