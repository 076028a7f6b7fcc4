import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { splitWords } from "#renderer/text/split.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { Term, TermId } from "#shared/domain/facility/facility.ts";

/** The term on screen, with the one before it and the one after it. */
export function TermChooser(props: {
  readonly terms: readonly Term[];
  readonly termId: TermId;
  onChoose(id: TermId): void;
}) {
  const t = useWords(splitWords);
  const at = props.terms.findIndex(({ id }) => id === props.termId);
  const step = (by: 1 | -1, label: string) => {
    const next = props.terms[at + by];
    const Icon = by === -1 ? IconChevronLeft : IconChevronRight;
    return (
      <button
        type="button"
        className="button quiet icon-only"
        aria-label={label}
        title={label}
        disabled={next === undefined}
        onClick={() => next && props.onChoose(next.id)}
      >
        <Icon size={18} stroke={1.75} aria-hidden />
      </button>
    );
  };
  return (
    <div className="term-chooser" role="group" aria-label={t.term}>
      {step(-1, t.earlier)}
      <select
        className="input"
        aria-label={t.term}
        data-testid="split-term"
        value={props.termId}
        onChange={(event) => props.onChoose(event.target.value as TermId)}
      >
        {props.terms.map(({ id }) => (
          <option key={id}>{id}</option>
        ))}
      </select>
      {step(1, t.later)}
    </div>
  );
}
