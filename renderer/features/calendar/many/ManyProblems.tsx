import { IconCircleCheck } from "@tabler/icons-react";
import { stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { placeNames } from "#renderer/features/calendar/laneWords.ts";
import type { ManyWish } from "#renderer/features/calendar/many/manyWish.ts";
import { shiftText } from "#renderer/features/calendar/many/shiftText.ts";
import type { ManyCheck } from "#renderer/features/calendar/many/useManyCheck.ts";
import { useFirstFit } from "#renderer/features/calendar/many/useFirstFit.ts";
import { ProblemNotice } from "#renderer/features/calendar/ProblemList.tsx";
import { bookingWords } from "#renderer/text/booking.ts";
import { formatRange } from "#renderer/text/formatTime.ts";
import { manyWords } from "#renderer/text/many.ts";
import { wordProblem } from "#renderer/text/problems.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { JudgedLine } from "#shared/mutations/booking/judgeMany.ts";

type ManyProblemsProps = {
  readonly model: FacilityModel;
  readonly bookings: readonly Booking[];
  readonly wish: ManyWish;
  /** Undefined while the rules are being asked. */
  readonly check: ManyCheck | undefined;
  /** It is saved as soon as they have answered. */
  readonly isWaiting: boolean;
  readonly reason: string;
  onReason(reason: string): void;
  onWish(wish: ManyWish): void;
};

/** All that stands against any of them, booking by booking, with who may decide otherwise; and the first time that fits all. */
export function ManyProblems(props: ManyProblemsProps) {
  const { model, bookings, wish, check } = props;
  const t = useWords(manyWords);
  const words = useWords(bookingWords);
  const language = useLanguage();
  const isRefused = check !== undefined && check.refused.length > 0;
  return (
    <div className="problems" role="status" aria-live="polite" data-testid="many-problems">
      {check === undefined ? (
        props.isWaiting ? (
          <p>{t.waiting}</p>
        ) : null
      ) : check.lines.length === 0 ? (
        <p>{t.nothing}</p>
      ) : isRefused ? (
        <p>
          <strong>{(check.canOverrideAll ? t.softOnly : t.refused)(check.refused.length, check.lines.length)}</strong>
        </p>
      ) : (
        <p className="all-clear">
          <IconCircleCheck size={16} stroke={1.75} aria-hidden />
          {t.allAllowed(check.lines.length)}
        </p>
      )}
      {isRefused && "byMs" in wish ? (
        <FirstFit model={model} bookings={bookings} wish={wish} onWish={props.onWish} />
      ) : null}
      {check?.refused.map((line) => (
        <section key={line.line.id} className="many-refused">
          <h3>{nameOf(line, model, language)}</h3>
          {line.problems.map((problem, at) => (
            <ProblemNotice
              key={`${problem.kind}-${at}`}
              problem={problem}
              words={wordProblem(problem, language, placeNames(model))}
            />
          ))}
        </section>
      ))}
      {check?.canOverrideAll ? (
        <TextField
          label={words.overrideReason}
          placeholder={words.overrideHint}
          name="many-override"
          value={props.reason}
          onChange={props.onReason}
        />
      ) : null}
    </div>
  );
}

function FirstFit({
  model,
  bookings,
  wish,
  onWish,
}: Pick<ManyProblemsProps, "model" | "bookings" | "onWish"> & {
  readonly wish: Extract<ManyWish, { readonly byMs: number }>;
}) {
  const t = useWords(manyWords);
  const language = useLanguage();
  const fit = useFirstFit(model, bookings, wish);
  if (fit === undefined) return null;
  if (fit === "none") return <p>{t.noFit}</p>;
  return (
    <button type="button" className="button remedy" onClick={() => onWish({ ...wish, byMs: fit })}>
      {t.firstFit(shiftText(fit, language))}
    </button>
  );
}

function nameOf({ before, after }: JudgedLine, model: FacilityModel, language: "ja" | "en"): string {
  const booking = after ?? before;
  if (booking === null) return "";
  const name = booking.project || booking.title;
  return `${stationName(model, booking.stationId)} ${name} ${formatRange(booking, language)}`;
}
