import type { RowNames } from "#renderer/text/placeNames.ts";
import { sentWords } from "#renderer/text/sentWords.ts";
import { useLanguage } from "#renderer/text/useWords.ts";
import type { Call } from "#shared/mutations/mutation.ts";

/** More bookings than this of one change are counted, not shown. */
const MOST_SHOWN = 5;

/** What a change wants, as it was sent: field by field in words, for each booking it names. */
export function SentChange({ call, names }: { readonly call: Call; readonly names: RowNames }) {
  const language = useLanguage();
  const rows = sentWords(call, { names, language });
  return (
    <>
      {rows.slice(0, MOST_SHOWN).map((row, at) => (
        <dl key={at} className="facts sent-change">
          {row.map(([name, value]) => (
            <div key={name} className="sent-fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ))}
      {rows.length > MOST_SHOWN ? <p>… +{rows.length - MOST_SHOWN}</p> : null}
    </>
  );
}
