import type { ComparedBooking, ComparedField } from "#renderer/features/attention/compareChange.ts";
import { attentionWords } from "#renderer/text/attention.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** Before, yours and the facility's now, side by side; what the person wanted otherwise is marked by weight and a sign. */
export function CompareTable({ compared }: { readonly compared: ComparedBooking }) {
  const t = useWords(attentionWords);
  return (
    <table className="compare" aria-label={t.compare} data-testid="compare">
      <thead>
        <tr>
          <th scope="col">{t.field}</th>
          <th scope="col">{t.before}</th>
          <th scope="col">{t.yours}</th>
          <th scope="col">{compared.theirs === "in-the-way" ? t.inTheWay : t.theirs}</th>
        </tr>
      </thead>
      <tbody>
        {compared.fields.map((one) => (
          <tr key={one.field}>
            <th scope="row">{t[one.field]}</th>
            <td>{one.before ?? <Nothing />}</td>
            <td className={one.isChanged ? "changed" : undefined}>
              {one.isChanged ? "→ " : ""}
              {one.yours ?? <Nothing />}
            </td>
            <td>
              <Theirs compared={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Theirs({ compared: { before, theirs } }: { readonly compared: ComparedField }) {
  const t = useWords(attentionWords);
  if (theirs === null) return <Nothing />;
  return theirs === before ? <span className="quiet">{t.asBefore}</span> : theirs;
}

function Nothing() {
  const t = useWords(attentionWords);
  return <span className="quiet">{t.none}</span>;
}
