import { splitWords } from "#renderer/text/split.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { QuotaClass } from "#shared/domain/split/quotaClass.ts";

/** The class by colour, pattern, letter and word, as on the lanes. */
export function ClassMark({ quotaClass }: { readonly quotaClass: QuotaClass }) {
  const t = useWords(splitWords);
  return (
    <span className="split-class">
      <span className={`split-class-mark use-${quotaClass}`} aria-hidden>
        {t.marks[quotaClass]}
      </span>
      {t.classes[quotaClass]}
    </span>
  );
}
