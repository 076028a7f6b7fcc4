import { splitWords } from "#renderer/text/split.ts";
import { useWords } from "#renderer/text/useWords.ts";

const PARTS = ["used", "booked", "free", "over"] as const;

/** What the parts of a bar mean. */
export function SplitLegend() {
  const t = useWords(splitWords);
  return (
    <ul className="split-legend">
      {PARTS.map((part) => (
        <li key={part}>
          <span className="balance-bar use-shared" aria-hidden data-set>
            <span className={`is-${part}`} />
          </span>
          {t.parts[part]}
        </li>
      ))}
    </ul>
  );
}
