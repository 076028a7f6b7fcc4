import type { CommitResult } from "#renderer/data/commitResult.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { roundWords } from "#renderer/text/heliumRound.ts";
import { wordProblem } from "#renderer/text/problems.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";

const NAMES = { station: (id: string) => id, beamline: (id: string) => id };

/** Why it was not taken, every reason in words. */
export function HeliumProblems({ result }: { readonly result: CommitResult | null }) {
  const language = useLanguage();
  const { failed } = useWords(roundWords);
  const { problems } = useWords(heliumWords);
  if (result === null || result.ok) return null;
  if (result.problems.length === 0) return <p className="notice problem">{failed}</p>;
  return (
    <ul aria-label={problems}>
      {result.problems.map((problem) => {
        const { title, explanation } = wordProblem(problem, language, NAMES);
        return (
          <li key={title} className="notice problem">
            <b>{title}</b>
            <span>{explanation}</span>
          </li>
        );
      })}
    </ul>
  );
}
