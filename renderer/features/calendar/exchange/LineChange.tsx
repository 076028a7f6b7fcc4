import type { AnyLine } from "#renderer/data/exchange/preview.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { stationName } from "#renderer/features/calendar/facilityModel.ts";
import { historyLines } from "#renderer/features/calendar/historyLines.ts";
import { placeNames } from "#renderer/features/calendar/laneWords.ts";
import { exchangeWords, wordLineProblem } from "#renderer/text/exchange.ts";
import { formatRange } from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { wordProblem } from "#renderer/text/problems.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import type { Language } from "#shared/ipc/channels.ts";

type LineChangeProps = { readonly model: FacilityModel; readonly line: AnyLine; readonly isCalendar: boolean };

/** One line of a file: where it stands, what it would become, what changes, and every reason against it. */
export function LineChange({ model, line, isCalendar }: LineChangeProps) {
  const t = useWords(exchangeWords);
  const language = useLanguage();
  const names = placeNames(model);
  const { before, after } = line;
  return (
    <>
      <p className="line-head">
        <span className="chip" data-verdict={line.verdict}>
          {t.verdicts[line.verdict]}
        </span>
        <strong>{line.name}</strong>
        <span className="hint">{t.line(line.line, isCalendar)}</span>
      </p>
      {after === null ? null : <p>{placeText(after, model, language)}</p>}
      {line.verdict === "unchanged" || before === null || after === null
        ? null
        : changes(before, after, model, language).map((text) => (
            <p key={text} className="hint">
              {text}
            </p>
          ))}
      {line.lineProblems.map((problem) => (
        <p key={wordLineProblem(problem, t)} className="why">
          {wordLineProblem(problem, t)}
        </p>
      ))}
      {line.problems.map((problem) => {
        const { title } = wordProblem(problem, language, names);
        return (
          <p key={title} className="why">
            {title}
          </p>
        );
      })}
    </>
  );
}

function placeText(row: Booking | MachinePeriod, model: FacilityModel, language: Language): string {
  const when = exchangeWords[language].inYear(formatRange(row, language), dayOf(row.start).slice(0, 4));
  if ("stationId" in row) return `${stationName(model, row.stationId)} ${when}`;
  const place = row.beamlineId ?? exchangeWords[language].allBeamlines;
  return `${place} ${glossary[language].machineTime[row.kind]} ${when}`;
}

/** What changes, from → to. */
function changes(
  before: Booking | MachinePeriod,
  after: Booking | MachinePeriod,
  model: FacilityModel,
  language: Language,
): string[] {
  if ("stationId" in before && "stationId" in after)
    return historyLines({ before, after, act: "edited" }, model, language);
  const was = placeText(before, model, language);
  return was === placeText(after, model, language) ? [] : [`← ${was}`];
}
