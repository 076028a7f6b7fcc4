import { BandShapes } from "#renderer/features/calendar/print/BandShapes.tsx";
import { PrintMark } from "#renderer/features/calendar/print/PrintMark.tsx";
import type { PrintScene } from "#renderer/features/calendar/print/printScene.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { glossary } from "#renderer/text/glossary.ts";
import type { BarMark } from "#renderer/ui/lanes/laneTypes.ts";
import { BEAMTIME_USES, type BookingState } from "#shared/domain/beamtime/booking.ts";
import { MACHINE_TIME_KINDS } from "#shared/domain/facility/facility.ts";

const STATES: readonly BookingState[] = ["request", "tentative", "confirmed", "running", "ended", "cancelled"];

/** What pattern, letter, line and ground mean; of machine time only what is on the pages. */
export function PrintLegend({ scene }: { readonly scene: PrintScene }) {
  const { language, form } = scene.wishes;
  const t = calendarWords[language];
  const words = glossary[language];
  const states = new Set(scene.bars.map(({ state }) => state));
  const kinds = new Set(form === "list" ? [] : scene.bands.map(({ kind }) => kind));
  return (
    <ul className="print-legend" aria-label={t.legend}>
      {BEAMTIME_USES.map((use) => (
        <li key={use}>
          <PrintMark use={use} state="confirmed" language={language} />
          {words.use[use]}
        </li>
      ))}
      {STATES.filter((state) => states.has(state)).map((state) => (
        <li key={state}>
          <PrintMark use="shared" state={state} language={language} bare />
          {words.state[state]}
        </li>
      ))}
      {shownMarks(scene).map((mark) => (
        <li key={mark.tone}>
          <PrintMark use="shared" state="confirmed" language={language} bare marks={[mark]} />
          {mark.tone === "unsure" ? mark.label : mark.text}
        </li>
      ))}
      {MACHINE_TIME_KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
        <li key={kind}>
          <span className="print-mark" aria-hidden>
            <svg viewBox="0 0 8 5">
              <BandShapes placed={[{ key: kind, kind, box: { x: 0.2, y: 0.2, width: 7.6, height: 4.6 } }]} />
              <rect className="frame" x={0.1} y={0.1} width={7.8} height={4.8} />
            </svg>
          </span>
          {words.machineTime[kind]}
        </li>
      ))}
    </ul>
  );
}

/** One of each kind that a bar on the pages has beside its state. */
function shownMarks({ bars }: PrintScene): BarMark[] {
  const marks = bars.flatMap((bar) => bar.marks);
  return (["unsure", "problem"] as const).flatMap((tone) => marks.find((mark) => mark.tone === tone) ?? []);
}
