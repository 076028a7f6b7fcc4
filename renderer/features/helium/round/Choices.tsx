import type { ReadingOnItsWay } from "#renderer/features/helium/round/useReading.ts";
import { roundWords } from "#renderer/text/heliumRound.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { MISSING_REASONS } from "#shared/domain/helium/heliumEntry.ts";

/** Reasons by their number: why a doubtful value stands, or why there is none. */
export function Choices({ reading }: { readonly reading: ReadingOnItsWay }) {
  const t = useWords(roundWords);
  const words =
    reading.asking === "missing"
      ? MISSING_REASONS.map((why) => t.missing[why])
      : reading.reasons.map((reason) => t.reasons[reason]);
  return (
    <div className="reading-choices" role="group" aria-label={t.why} data-testid="choices">
      {words.map((word, at) => (
        <button key={word} type="button" className="button" onClick={() => void reading.choose(at + 1)}>
          <kbd>{at + 1}</kbd> {word}
        </button>
      ))}
      <button type="button" className="button quiet" onClick={reading.backToValue}>
        {t.fix}
      </button>
    </div>
  );
}
