import { isWorded, type PlaceNames, wordProblem } from "#renderer/text/problems.ts";
import { useLanguage } from "#renderer/text/useWords.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";

type ReasonListProps = { readonly problems: readonly Problem[]; readonly names: PlaceNames };

/** All reasons against a change, each in words; not those that only a newer facility knows. */
export function ReasonList({ problems, names }: ReasonListProps) {
  const language = useLanguage();
  return problems.filter(isWorded).map((problem, at) => {
    const { title, explanation } = wordProblem(problem, language, names);
    return (
      <p key={`${problem.kind} ${at}`} data-problem={problem.kind}>
        {title}
        <small>{explanation}</small>
      </p>
    );
  });
}
