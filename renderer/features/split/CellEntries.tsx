import { inUnit, numberText } from "#renderer/features/split/amounts.ts";
import { type AmountScale, BookingName } from "#renderer/features/split/CellBookings.tsx";
import { formatDayAndYear } from "#renderer/text/formatTime.ts";
import { splitWords } from "#renderer/text/split.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { sumOf } from "#shared/domain/split/balance.ts";
import type { LedgerEntry } from "#shared/domain/split/ledger.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** Every line of an account, the oldest first, and their sum. */
export function CellEntries(props: { readonly entries: readonly LedgerEntry[]; readonly scale: AmountScale }) {
  const { entries, scale } = props;
  const t = useWords(splitWords);
  if (entries.length === 0) return <p className="cell-empty">{t.noEntries}</p>;
  return (
    <>
      <ol className="cell-lines">
        {entries.map((entry, at) => (
          <li key={at}>
            <span className="cell-when">
              {entry.at === null ? t.undated : formatDayAndYear(dayOf(entry.at), scale.language)}
              <small>{t.entry[entry.kind]}</small>
            </span>
            <b>{signed(entry.minutes, scale)}</b>
            <EntryCause entry={entry} language={scale.language} />
          </li>
        ))}
      </ol>
      <p className="cell-sum">
        <span>{t.sum}</span>
        <b>{signed(sumOf(entries), scale)}</b>
      </p>
    </>
  );
}

function EntryCause({ entry, language }: { readonly entry: LedgerEntry; readonly language: Language }) {
  if (entry.cause.kind === "booking") return <BookingName booking={entry.cause.booking} language={language} />;
  const t = splitWords[language];
  if (entry.cause.kind === "published") return <span className="cell-what">{t.published}</span>;
  const { reason, by } = entry.cause.entry;
  return (
    <span className="cell-why">
      {reason}
      <small>{t.by(by.name)}</small>
    </span>
  );
}

/** `+57`, `−3`. */
function signed(minutes: number, { unit, shiftMinutes }: AmountScale): string {
  const text = numberText(inUnit(minutes, unit, shiftMinutes));
  return minutes > 0 ? `+${text}` : text;
}
