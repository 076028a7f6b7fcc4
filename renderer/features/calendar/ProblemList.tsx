import { IconAlertTriangle, IconCircleCheck, IconTriangle } from "@tabler/icons-react";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { placeNames } from "#renderer/features/calendar/laneWords.ts";
import type { FormCheck } from "#renderer/features/calendar/useFormCheck.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { wordProblem, wordRemedy } from "#renderer/text/problems.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import type { Problem, Remedy } from "#shared/domain/beamtime/problem.ts";

type ProblemListProps = {
  readonly model: FacilityModel;
  readonly check: FormCheck;
  readonly reason: string;
  onReason(reason: string): void;
  onRemedy(remedy: Remedy): void;
};

/** All that stands against it at once, in words, each with who may decide otherwise; and what would make it possible. */
export function ProblemList({ model, check, reason, onReason, onRemedy }: ProblemListProps) {
  const t = useWords(bookingWords);
  const language = useLanguage();
  const { remedies, canOverrideAll } = check;
  const isStanding = check.problems.length === 0;
  const problems = isStanding ? check.standing : check.problems;
  const names = placeNames(model);
  const moves = remedies.filter((remedy) => remedy.kind === "move-to");
  return (
    <div className="problems" role="status" aria-live="polite" data-testid="problems">
      {check.effect === "" ? null : (
        <p className="quota-line" data-testid="quota-effect">
          {check.effect}
        </p>
      )}
      {problems.length === 0 ? (
        <p className="all-clear">
          <IconCircleCheck size={16} stroke={1.75} aria-hidden />
          {t.allowed}
        </p>
      ) : (
        <>
          {isStanding ? <p>{t.standing}</p> : null}
          <ul>
            {problems.map((problem, at) => (
              <li key={`${problem.kind}-${at}`}>
                <ProblemNotice problem={problem} words={wordProblem(problem, language, names)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {moves.map((remedy) => {
        const label = wordRemedy(remedy, language, names);
        return (
          <button key={label} type="button" className="button remedy" onClick={() => onRemedy(remedy)}>
            {label}
          </button>
        );
      })}
      {canOverrideAll ? (
        <TextField
          label={t.overrideReason}
          placeholder={t.overrideHint}
          name="override"
          value={reason}
          onChange={onReason}
        />
      ) : null}
    </div>
  );
}

export function ProblemNotice({
  problem,
  words,
}: {
  readonly problem: Problem;
  readonly words: ReturnType<typeof wordProblem>;
}) {
  const t = useWords(bookingWords);
  const isHard = problem.severity === "hard";
  const Icon = isHard ? IconAlertTriangle : IconTriangle;
  return (
    <div className={`notice ${isHard ? "problem" : "warning"}`} data-problem={problem.kind}>
      <strong>
        <Icon size={16} stroke={1.75} aria-label={isHard ? t.hard : t.soft} /> {words.title}
      </strong>
      <span>{words.explanation}</span>
      {words.override === null ? null : <small>{words.override}</small>}
    </div>
  );
}
