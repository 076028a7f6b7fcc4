import type { Trouble } from "#renderer/features/administration/useAsked.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** Why the facility did not answer, in words, and the way to ask again. */
export function TroubleNotice({ trouble, onAgain }: { readonly trouble: Trouble; readonly onAgain?: () => void }) {
  const t = useWords(administrationWords);
  return (
    <div className="notice warning" role="alert" data-testid="administration-trouble">
      <p>△ {t.failures[trouble]}</p>
      {onAgain === undefined ? null : (
        <div>
          <button type="button" className="button" onClick={onAgain}>
            {t.again}
          </button>
        </div>
      )}
    </div>
  );
}
