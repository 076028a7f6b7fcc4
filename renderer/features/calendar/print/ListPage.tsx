import { LIST } from "#renderer/features/calendar/print/paper.ts";
import type { ListEntry, PrintPage } from "#renderer/features/calendar/print/printPages.ts";
import type { PrintScene } from "#renderer/features/calendar/print/printScene.ts";
import { PrintMark } from "#renderer/features/calendar/print/PrintMark.tsx";
import { bookingWords } from "#renderer/text/booking.ts";
import { formatDuration, formatInstant, formatRange } from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { printWords } from "#renderer/text/print.ts";
import type { Lane } from "#renderer/ui/lanes/laneTypes.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { Language } from "#shared/ipc/channels.ts";

type ListPageProps = { readonly scene: PrintScene; readonly page: Extract<PrintPage, { kind: "list" }> };

/** Every booking with all its words, by station and time. */
export function ListPage({ scene, page }: ListPageProps) {
  const { language } = scene.wishes;
  const t = bookingWords[language];
  if (page.entries.length === 0) return <p className="print-nothing">{printWords[language].nothing}</p>;
  return (
    <table className="print-list">
      <colgroup>
        <col style={{ width: `${LIST.time}mm` }} />
        <col style={{ width: `${LIST.use}mm` }} />
        <col />
        <col style={{ width: `${LIST.project}mm` }} />
        <col style={{ width: `${LIST.leader}mm` }} />
      </colgroup>
      <thead>
        <tr style={{ height: `${LIST.head}mm` }}>
          {[t.when, t.use, t.title, t.project, t.leader].map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.entries.map((entry) => (
          <ListLine key={keyOf(entry)} entry={entry} language={language} />
        ))}
      </tbody>
    </table>
  );
}

function keyOf(entry: ListEntry): string {
  return entry.kind === "station" ? entry.lane.id : entry.booking.id;
}

function ListLine({ entry, language }: { readonly entry: ListEntry; readonly language: Language }) {
  if (entry.kind === "station") return <StationLine {...entry} language={language} />;
  return <BookingLine {...entry} language={language} />;
}

function StationLine(props: { readonly lane: Lane; readonly isContinued: boolean; readonly language: Language }) {
  const { code, sub, title } = props.lane.name;
  return (
    <tr className="print-station" style={{ height: `${LIST.station}mm` }}>
      <th scope="rowgroup" colSpan={5}>
        {code} {sub} <small>{title}</small>
        {props.isContinued ? <small> {printWords[props.language].continued}</small> : null}
      </th>
    </tr>
  );
}

function BookingLine(props: { readonly booking: Booking; readonly heightMm: number; readonly language: Language }) {
  const { booking, language } = props;
  const { use, state } = glossary[language];
  const [begins, ends] = whenLines(booking, language);
  return (
    <tr className={`state-${booking.state}`} style={{ height: `${props.heightMm}mm` }}>
      <td>
        {begins}
        <br />
        {ends} <small>{formatDuration(booking.end - booking.start, language)}</small>
      </td>
      <td>
        <PrintMark use={booking.use} state={booking.state} language={language} />
        <span className="print-use">
          {use[booking.use]}
          <small>{state[booking.state]}</small>
        </span>
      </td>
      <td>
        <span className="title">{booking.title}</span>
        {booking.note === "" ? null : <small className="note">{booking.note}</small>}
      </td>
      <td>{booking.project}</td>
      <td>{booking.leader}</td>
    </tr>
  );
}

/** In two lines: the day with its hours, or start and end. The length follows in the second. */
function whenLines(booking: Booking, language: Language): readonly [string, string] {
  const begins = formatInstant(booking.start, language);
  const rest = formatRange(booking, language).slice(begins.length);
  const isOneDay = /^–\d\d:\d\d$/.test(rest);
  return isOneDay ? [begins + rest, ""] : [`${begins} –`, rest.replace(/^ ?– ?/, "")];
}
