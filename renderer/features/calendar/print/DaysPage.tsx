import { dayToneIn } from "#renderer/features/calendar/dayTones.ts";
import { BandNames } from "#renderer/features/calendar/print/BandNames.tsx";
import { BandShapes } from "#renderer/features/calendar/print/BandShapes.tsx";
import { BarShapes } from "#renderer/features/calendar/print/BarShapes.tsx";
import { BarTexts } from "#renderer/features/calendar/print/BarText.tsx";
import type { Letters } from "#renderer/features/calendar/print/barWords.ts";
import { DayHours } from "#renderer/features/calendar/print/DayHours.tsx";
import { inMm } from "#renderer/features/calendar/print/inMm.ts";
import { DAYS, pageSize, type Paper } from "#renderer/features/calendar/print/paper.ts";
import type { Box } from "#renderer/features/calendar/print/patterns.ts";
import { placeBars } from "#renderer/features/calendar/print/placeBars.ts";
import type { PrintPage } from "#renderer/features/calendar/print/printPages.ts";
import type { PrintScene } from "#renderer/features/calendar/print/printScene.ts";
import { SheetDrawing } from "#renderer/features/calendar/print/SheetDrawing.tsx";
import { formatWeekday } from "#renderer/text/formatTime.ts";
import type { LaneBand } from "#renderer/ui/lanes/laneTypes.ts";
import { addDays, startOfDay, weekdayOf, type Day } from "#shared/domain/time/day.ts";
import { overlaps, type Interval } from "#shared/domain/time/instant.ts";
import type { Language } from "#shared/ipc/channels.ts";

type DaysPageProps = { readonly scene: PrintScene; readonly page: Extract<PrintPage, { kind: "days" }> };

const HIGH_DAY_MM = 18;

/** One station: a line for each day, from midnight to midnight. */
export function DaysPage({ scene, page }: DaysPageProps) {
  const { wishes, bars, bands } = scene;
  const { width } = pageSize("days", wishes.paper).body;
  const namesMm = DAYS.names[wishes.language];
  const rows = page.days.map((day, at) => ({
    day,
    span: { start: startOfDay(day), end: startOfDay(addDays(day, 1)) },
    box: { x: namesMm, y: DAYS.hours + at * page.dayMm, width: width - namesMm, height: page.dayMm },
  }));
  const own = bars.filter(({ laneId }) => laneId === page.lane.id);
  const placed = rows.flatMap(({ span, box }) => placeBars(own, span, box));
  const behind = bands.filter(({ laneId }) => laneId === null || laneId === page.lane.id);
  const placedBands = rows.flatMap(({ day, span, box }) =>
    bandsIn(behind, span, box).map((one) => ({ ...one, key: `${day} ${one.key}` })),
  );
  const height = DAYS.hours + page.days.length * page.dayMm;
  return (
    <>
      <SheetDrawing width={width} height={height}>
        {rows.map(({ day, box }) => (
          <DayTint key={day} day={day} width={width} box={box} language={wishes.language} />
        ))}
        <BandShapes placed={placedBands} />
        <DayHours width={width} height={height} namesMm={namesMm} shifts={scene.shifts} />
        <BarShapes placed={placed} />
        {rows.map(({ day, box }) => (
          <path key={day} className={weekdayOf(day) === 1 ? "line strong" : "line"} d={`M0 ${box.y}H${width}`} />
        ))}
        <path className="line strong" d={`M0 0H${width}V${height}H0ZM${namesMm} 0V${height}`} />
        <path className="line head" d={`M0 ${DAYS.hours}H${width}`} />
      </SheetDrawing>
      {rows.map(({ day, box }) => (
        <DayName key={day} day={day} box={{ ...box, x: 0, width: namesMm }} language={wishes.language} />
      ))}
      <BandNames bands={placedBands} bars={placed.map(({ box }) => box)} />
      <BarTexts placed={placed} letters={lettersFor(page.dayMm, wishes.paper)} language={wishes.language} />
    </>
  );
}

/** Larger where the days are high: a week on a door is read from two steps away. */
function lettersFor(dayMm: number, paper: Paper): Letters {
  if (dayMm >= HIGH_DAY_MM) return { size: 3.8, line: 5 };
  return paper === "A3" ? { size: 3.1, line: 4 } : { size: 2.4, line: 3.1 };
}

function bandsIn(bands: readonly LaneBand[], span: Interval, row: Box) {
  const xOf = (at: number): number => row.x + ((at - span.start) / (span.end - span.start)) * row.width;
  return bands
    .filter((band) => overlaps(band, span))
    .map(({ start, end, kind, label }) => {
      const [left, right] = [xOf(Math.max(start, span.start)), xOf(Math.min(end, span.end))];
      return { key: `${start} ${kind}`, kind, label, box: { ...row, x: left, width: right - left } };
    });
}

type DayProps = { readonly day: Day; readonly box: Box; readonly language: Language };

function DayTint({ day, box, width, language }: DayProps & { readonly width: number }) {
  const { tone } = dayToneIn(language)(day);
  return tone === "work" ? null : <rect className={`tint ${tone}`} x={0} y={box.y} width={width} height={box.height} />;
}

function DayName({ day, box, language }: DayProps) {
  const { tone, name } = dayToneIn(language)(day);
  return (
    <div className={`print-day-name ${tone}`} style={inMm(box)}>
      <span>
        <strong>{Number(day.slice(8))}</strong> {formatWeekday(day, language)}
      </span>
      {name === "" ? null : <small>{name}</small>}
    </div>
  );
}
