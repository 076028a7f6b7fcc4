import { dayToneIn } from "#renderer/features/calendar/dayTones.ts";
import { inMm } from "#renderer/features/calendar/print/inMm.ts";
import type { LaneSheet } from "#renderer/features/calendar/print/laneSheet.ts";
import type { PrintScene } from "#renderer/features/calendar/print/printScene.ts";
import { formatClock, formatDay, formatWeekday } from "#renderer/text/formatTime.ts";
import { addDays, startOfDay, weekdayOf, type Day } from "#shared/domain/time/day.ts";
import { shiftsIn } from "#shared/domain/time/shifts.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** Wider days carry their date in words and the beginnings of shifts. */
const WIDE_DAY_MM = 24;

/** Days with tint, so that weekends are seen without reading; the words stand in the head. */
export function LaneDayTints({ sheet, language }: { readonly sheet: LaneSheet; readonly language: Language }) {
  const toneOf = dayToneIn(language);
  return sheet.days.map((day) => {
    const { tone } = toneOf(day);
    if (tone === "work") return null;
    const box = { x: sheet.xOf(startOfDay(day)), y: 0, width: sheet.dayMm, height: sheet.height };
    return <rect key={day} className={`tint ${tone}`} {...box} />;
  });
}

/** The head of the lanes: days, beginnings of shifts where there is room, and their lines down to the foot. */
export function LaneAxis({ sheet, scene }: { readonly sheet: LaneSheet; readonly scene: PrintScene }) {
  const isWide = sheet.dayMm >= WIDE_DAY_MM;
  const { language } = scene.wishes;
  return (
    <>
      {sheet.days.map((day) => (
        <g key={day}>
          <path
            className={weekdayOf(day) === 1 ? "line strong" : "line"}
            d={`M${sheet.xOf(startOfDay(day))} 0V${sheet.height}`}
          />
          {isWide ? (
            <WideDay day={day} sheet={sheet} scene={scene} />
          ) : (
            <NarrowDay day={day} sheet={sheet} language={language} />
          )}
        </g>
      ))}
      <path
        className="line strong"
        d={`M${sheet.namesMm} 0V${sheet.height}M0 0H${sheet.width}V${sheet.height}M0 0V${sheet.height}`}
      />
      <path className="line" d={`M0 ${sheet.machineY}H${sheet.width}`} />
      <path className="line head" d={`M0 ${sheet.rowsY}H${sheet.width}`} />
    </>
  );
}

type DayProps = { readonly day: Day; readonly sheet: LaneSheet };

function NarrowDay({ day, sheet, language }: DayProps & { readonly language: Language }) {
  const { tone, name, mark } = dayToneIn(language)(day);
  const x = sheet.xOf(startOfDay(day)) + sheet.dayMm / 2;
  const weekday = formatWeekday(day, language);
  return (
    <g className={`day ${tone}`} textAnchor="middle">
      <text x={x} y={5} fontSize={4} fontWeight={700}>
        {Number(day.slice(8))}
      </text>
      <text x={x} y={9.2} fontSize={2.7} fontWeight={500}>
        {name === "" ? weekday : `${weekday}·${mark}`}
      </text>
    </g>
  );
}

function WideDay({ day, sheet, scene }: DayProps & { readonly scene: PrintScene }) {
  const { language } = scene.wishes;
  const { tone } = dayToneIn(language)(day);
  const whole = { start: startOfDay(day), end: startOfDay(addDays(day, 1)) };
  const marks = shiftsIn(whole, scene.shifts)
    .map(({ start }) => start)
    .filter((at) => at > whole.start);
  return (
    <g className={`day ${tone}`}>
      {marks.map((at) => (
        <g key={at}>
          <text className="hour" x={sheet.xOf(at)} y={9.6} fontSize={2.5} textAnchor="middle">
            {formatClock(at).slice(0, 2)}
          </text>
          <path className="line shift" d={`M${sheet.xOf(at)} ${sheet.machineY}V${sheet.height}`} />
        </g>
      ))}
    </g>
  );
}

/** The dates of wide days, as text over the drawing: a holiday's long name ends with its day. */
export function LaneDayNames({ sheet, language }: { readonly sheet: LaneSheet; readonly language: Language }) {
  if (sheet.dayMm < WIDE_DAY_MM) return null;
  return sheet.days.map((day) => {
    const { tone, name } = dayToneIn(language)(day);
    const box = { x: sheet.xOf(startOfDay(day)), y: 0, width: sheet.dayMm, height: 7 };
    return (
      <p key={day} className={`print-date ${tone}`} style={inMm(box)}>
        {formatDay(day, language)} <small>{name}</small>
      </p>
    );
  });
}
