import { IconAlertTriangle, IconTriangle } from "@tabler/icons-react";
import { UnsentChip } from "#renderer/features/calendar/UnsentChip.tsx";
import { ownerText, stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { placeNames } from "#renderer/features/calendar/laneWords.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import { lengthText, momentText } from "#renderer/features/calendar/times.ts";
import { historyOf } from "#renderer/data/queries/bookings.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { formatRange } from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { wordProblem } from "#renderer/text/problems.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { checkStanding } from "#shared/domain/beamtime/checkStanding.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";

type BookingCardProps = {
  readonly model: FacilityModel;
  readonly booking: Booking;
  readonly schedule: KnownSchedule;
};

/** Everything that a bar has no room for, at a glance. All of it stands in the side panel too. */
export function BookingCard({ model, booking, schedule }: BookingCardProps) {
  const t = useWords(bookingWords);
  const { useMarks } = useWords(calendarWords);
  const language = useLanguage();
  const words = glossary[language];
  const desk = useDesk();
  const last = useLive(async () => (await historyOf(desk.db, booking.id)).at(-1) ?? null, [desk.db, booking.id]);
  const problems = checkStanding(schedule.around(booking.stationId), booking);
  const station = model.station(booking.stationId);
  const owner = ownerText(model, booking, language);
  const people = [owner, booking.leader].filter((part) => part !== "").join(" · ");
  return (
    <>
      <p className="booking-card-kind">
        <span className="use-swatch" data-use={booking.use} aria-hidden>
          {useMarks[booking.use]}
        </span>
        {words.use[booking.use]}
        <span className="chip">{words.state[booking.state]}</span>
        <UnsentChip id={booking.id} />
        {booking.demo ? <span className="chip">{t.invented}</span> : null}
      </p>
      <p className="booking-card-title">{booking.title || owner || words.use[booking.use]}</p>
      {people === "" ? null : <p>{people}</p>}
      <p>
        <strong>{formatRange(booking, language)}</strong>
        <br />
        {lengthText(booking, model.terms, language)}
      </p>
      <p className="booking-card-place">
        <strong>{stationName(model, booking.stationId)}</strong> {station?.name[language]}
      </p>
      {booking.note === "" ? null : <p className="booking-card-note">{booking.note}</p>}
      {problems.map((problem) => (
        <ProblemLine
          key={problem.kind}
          problem={problem}
          title={wordProblem(problem, language, placeNames(model)).title}
        />
      ))}
      <p className="booking-card-last">
        {last === undefined ? "\u00a0" : null}
        {last === null ? t.noChange : null}
        {last ? t.lastChange(t.acts[last.act], last.by.name, momentText(last.at)) : null}
      </p>
    </>
  );
}

function ProblemLine({ problem, title }: { readonly problem: Problem; readonly title: string }) {
  const Icon = problem.severity === "hard" ? IconAlertTriangle : IconTriangle;
  return (
    <p className={`booking-card-problem ${problem.severity}`}>
      <Icon size={14} stroke={1.75} aria-hidden /> {title}
    </p>
  );
}
