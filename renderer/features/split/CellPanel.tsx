import { useState } from "react";
import { type AmountUnit, amountText } from "#renderer/features/split/amounts.ts";
import { BalanceBar, balanceText } from "#renderer/features/split/BalanceBar.tsx";
import { CellBookings } from "#renderer/features/split/CellBookings.tsx";
import { ChangeQuota } from "#renderer/features/split/ChangeQuota.tsx";
import { CellEntries } from "#renderer/features/split/CellEntries.tsx";
import { longestOf, type SplitRow } from "#renderer/features/split/splitRows.ts";
import { cellAccount, type TermAmongAll } from "#renderer/data/queries/split.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { PlaceNames } from "#renderer/text/problems.ts";
import { splitWords } from "#renderer/text/split.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { Segments } from "#renderer/ui/Segments.tsx";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import { labelOf } from "#shared/domain/facility/labelOf.ts";

const AMOUNTS = ["offered", "allocated", "booked", "used", "remaining"] as const;

/** What stands behind the numbers of one cell: the bookings that take from it, and every line of its account. */
export function CellPanel(props: {
  readonly row: SplitRow;
  readonly unit: AmountUnit;
  readonly among: TermAmongAll;
  readonly names: PlaceNames;
  onClose(): void;
}) {
  const { row, unit, among, names, onClose } = props;
  const t = useWords(splitWords);
  const language = useLanguage();
  const { db } = useDesk();
  const [shown, setShown] = useState<"bookings" | "entries">("bookings");
  const account = useLive(() => cellAccount(db, row, among), [db, row.id, among.term, among.terms]);
  const scale = { unit, shiftMinutes: row.shiftMinutes, language };
  return (
    <SidePanel
      title={`${labelOf(row.station)} · ${t.classes[row.quotaClass]} · ${row.termId}`}
      closeLabel={t.close}
      onClose={onClose}
    >
      <div className="cell-panel" data-testid="cell-panel">
        <dl className="cell-amounts">
          {AMOUNTS.map((what) => (
            <div key={what} className={what === "remaining" && (row.remaining ?? 0) < 0 ? "split-over" : undefined}>
              <dt>{t[what]}</dt>
              <dd>{row[what] === null ? t.none : amountText(row[what], scale)}</dd>
            </div>
          ))}
        </dl>
        <BalanceBar balance={row} quotaClass={row.quotaClass} longest={longestOf([row])} />
        <p className="visually-hidden">{balanceText(row, scale, language)}</p>
        <ChangeQuota row={row} scale={scale} names={names} />
        {account === undefined ? null : (
          <>
            <Segments
              label={t.behind}
              choices={[
                { value: "bookings", words: t.bookingsOf(account.bookings.length) },
                { value: "entries", words: t.entriesOf(account.entries.length) },
              ]}
              value={shown}
              onChange={setShown}
            />
            {shown === "bookings" ? (
              <CellBookings bookings={account.bookings} scale={scale} />
            ) : (
              <CellEntries entries={account.entries} scale={scale} />
            )}
          </>
        )}
      </div>
    </SidePanel>
  );
}
