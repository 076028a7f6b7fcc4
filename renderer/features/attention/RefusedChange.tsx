import type { AttentionRow } from "#renderer/data/attentionRow.ts";
import type { AttentionEntry } from "#renderer/data/queries/attention.ts";
import { bookingsWithIds } from "#renderer/data/queries/bookings.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { compareChange } from "#renderer/features/attention/compareChange.ts";
import { changeLines } from "#renderer/features/attention/changeLines.ts";
import { CompareTable } from "#renderer/features/attention/CompareTable.tsx";
import { ReasonList } from "#renderer/ui/problems/ReasonList.tsx";
import type { RowNames } from "#renderer/text/placeNames.ts";
import { WaysOut } from "#renderer/features/attention/WaysOut.tsx";
import { attentionWords } from "#renderer/text/attention.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { withoutVersion } from "#shared/mutations/withoutVersion.ts";

type RefusedChangeProps = { readonly entry: AttentionEntry; readonly names: RowNames };

/** More bookings than this of one change are counted, not shown. */
const MOST_SHOWN = 5;

/** One refused change: why it was not accepted, what it was in three columns, what was built on it, and the ways out. */
export function RefusedChange({ entry, names }: RefusedChangeProps) {
  const t = useWords(attentionWords);
  return (
    <li className="refused" data-testid="refused">
      <ChangeHead row={entry} />
      <Reason row={entry} names={names} />
      <Compared row={entry} names={names} />
      {entry.dependents.length > 0 ? (
        <div className="dependents" role="group" aria-label={t.dependentsTitle} data-testid="dependents">
          <p className="built-on">{t.dependentsTitle}</p>
          <p>{t.dependentsText}</p>
          <ul>
            {entry.dependents.map((row) => (
              <li key={row.id}>
                <ChangeHead row={row} />
                <Compared row={row} names={names} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <WaysOut entry={entry} names={names} />
    </li>
  );
}

function ChangeHead({ row }: { readonly row: AttentionRow }) {
  const t = useWords(attentionWords);
  const language = useLanguage();
  return (
    <header>
      <h3>{t.calls[withoutVersion(row.call.name)] ?? t.otherCall}</h3>
      <p className="who">
        {t.madeBy(row.actor.name, formatInstant(row.occurredAt, language))}
        {" · "}
        {t.refusedAt(formatInstant(row.refusedAt, language))}
      </p>
    </header>
  );
}

function Reason({ row, names }: { readonly row: AttentionRow; readonly names: RowNames }) {
  const t = useWords(attentionWords);
  return (
    <div className="notice problem">
      <strong>⚠ {t.codes[row.code]}</strong>
      <ReasonList problems={row.problems} names={names} />
    </div>
  );
}

function Compared({ row, names }: { readonly row: AttentionRow; readonly names: RowNames }) {
  const t = useWords(attentionWords);
  const language = useLanguage();
  const now = useNow(row);
  if (now === undefined) return null;
  const compared = compareChange(row, { names, language, now });
  return (
    <>
      {compared.slice(0, MOST_SHOWN).map((one) => (
        <CompareTable key={one.id} compared={one} />
      ))}
      {changeLines(row.changes, names, language)
        .filter(({ id }) => id.startsWith("helium:"))
        .map(({ id, yours }) => (
          <p key={id}>{yours}</p>
        ))}
      {compared.length > MOST_SHOWN ? <p>{t.others(compared.length - MOST_SHOWN)}</p> : null}
    </>
  );
}

/** How the bookings of the change stand now. */
function useNow({ changes }: AttentionRow): ReadonlyMap<BookingId, Booking> | undefined {
  const { db } = useDesk();
  const rows = useLive(() => {
    const ids = changes.flatMap((one) => (one.table === "bookings" ? [(one.after ?? one.before)?.id] : []));
    return bookingsWithIds(
      db,
      ids.filter((id) => id !== undefined),
    );
  }, [db, changes]);
  return rows && new Map(rows.map((one) => [one.id, one]));
}
