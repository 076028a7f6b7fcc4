import { IconFileText, IconLock } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { heliumForBalance } from "#renderer/data/queries/heliumBalance.ts";
import { heliumSeals } from "#renderer/data/queries/heliumLog.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { BalanceTable } from "#renderer/features/helium/balance/BalanceTable.tsx";
import { Derivation } from "#renderer/features/helium/balance/Derivation.tsx";
import { CloseMonth } from "#renderer/features/helium/month/CloseMonth.tsx";
import { ExportButtons } from "#renderer/features/helium/exchange/ExportButtons.tsx";
import { MonthSheet, type SheetScene } from "#renderer/features/helium/month/MonthSheet.tsx";
import { SheetPanel } from "#renderer/features/helium/month/SheetPanel.tsx";
import { MonthTools } from "#renderer/features/helium/MonthTools.tsx";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { monthWords } from "#renderer/text/heliumMonth.ts";
import { sheetWords } from "#renderer/text/heliumSheet.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { balanceOf, type BalanceLine } from "#shared/domain/helium/balance.ts";
import { balanceTable } from "#shared/domain/helium/heliumTables.ts";
import { monthInterval } from "#shared/domain/helium/sealOf.ts";

/** What came, what came back and what is lost, month by month and place by place. Every line opens what it is made of. */
export function BalanceView({ model }: { readonly model: HeliumModel }) {
  const t = useWords(heliumWords);
  const desk = useDesk();
  const { db } = desk;
  const language = useLanguage();
  const sheet = useWords(sheetWords);
  const [month, setMonth] = useState(model.month);
  const words = useWords(monthWords);
  const [open, setOpen] = useState<BalanceLine["place"] | null>(null);
  const [beside, setBeside] = useState<"closing" | "sheet" | null>(null);
  const seals = useLive(() => heliumSeals(db), [db]);
  const seal = seals?.find((one) => one.month === month);
  const entries = useLive(() => heliumForBalance(db, monthInterval(month)), [db, month]);
  const balance = useMemo(
    () => (entries === undefined ? undefined : balanceOf(entries, monthInterval(month), { isWhole: false })),
    [entries, month],
  );
  const lines = balance === undefined ? [] : [...balance.lines, balance.total];
  const opened = lines.find(({ place }) => place === open);
  const show = (what: "closing" | "sheet") => {
    setOpen(null);
    setBeside((before) => (before === what ? null : what));
  };
  const paper: SheetScene | undefined =
    balance === undefined
      ? undefined
      : {
          month,
          balance,
          seal,
          isDemo: entries?.some(({ demo }) => demo) === true,
          made: sheet.madeAt(formatInstant(desk.now(), language), desk.actor().name),
        };
  return (
    <div className="helium-view">
      <div className="helium-main">
        {paper !== undefined && beside === "sheet" ? (
          <MonthSheet {...paper} />
        ) : (
          <>
            <MonthTools month={month} onChange={setMonth}>
              <ExportButtons
                fileName={`helium-balance-${month}`}
                title={t.balance}
                table={
                  balance === undefined ? undefined : () => balanceTable(lines, headOf(t), (place) => nameOf(place, t))
                }
              />
              <button type="button" className="button" data-testid="open-sheet" onClick={() => show("sheet")}>
                <IconFileText size={16} stroke={1.75} aria-hidden />
                {sheet.open}
              </button>
              <button
                type="button"
                className="button"
                data-testid="open-closing"
                aria-pressed={beside === "closing"}
                onClick={() => show("closing")}
              >
                <IconLock size={16} stroke={1.75} aria-hidden />
                {seal === undefined ? words.open : words.openClosed}
              </button>
            </MonthTools>
            <div className="balance" data-testid="balance">
              {balance === undefined ? null : balance.lines.length === 0 ? (
                <p>{t.emptyLog}</p>
              ) : (
                <BalanceTable
                  balance={balance}
                  onOpen={(place) => {
                    setBeside(null);
                    setOpen(place);
                  }}
                />
              )}
            </div>
          </>
        )}
      </div>
      {opened === undefined || entries === undefined ? null : (
        <Derivation model={model} line={opened} entries={entries} month={month} onClose={() => setOpen(null)} />
      )}
      {paper !== undefined && beside === "sheet" ? <SheetPanel scene={paper} onClose={() => setBeside(null)} /> : null}
      {beside === "closing" && entries !== undefined && seals !== undefined ? (
        <CloseMonth
          key={month}
          model={model}
          month={month}
          entries={entries}
          seal={seal}
          onClose={() => setBeside(null)}
        />
      ) : null}
    </div>
  );
}

type Words = (typeof heliumWords)["ja"];

function headOf(t: Words): string[] {
  return [t.place, t.supplied, t.recovered, t.stockChange, t.lost, t.rateFromStock, t.rateFromMeters].map((words, at) =>
    at === 0 ? words : at < 5 ? `${words} (L)` : `${words} (%)`,
  );
}

function nameOf(place: string, t: Words): string {
  return place === "all" ? t.allPlaces : place === "store" ? t.store : place;
}
