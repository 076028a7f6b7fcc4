import { IconLock } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { heliumForBalance } from "#renderer/data/queries/heliumBalance.ts";
import { heliumSeals } from "#renderer/data/queries/heliumLog.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { BalanceTable } from "#renderer/features/helium/balance/BalanceTable.tsx";
import { Derivation } from "#renderer/features/helium/balance/Derivation.tsx";
import { CloseMonth } from "#renderer/features/helium/month/CloseMonth.tsx";
import { MonthTools } from "#renderer/features/helium/MonthTools.tsx";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { monthWords } from "#renderer/text/heliumMonth.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { balanceOf, type BalanceLine } from "#shared/domain/helium/balance.ts";
import { monthInterval } from "#shared/domain/helium/sealOf.ts";

/** What came, what came back and what is lost, month by month and place by place. Every line opens what it is made of. */
export function BalanceView({ model }: { readonly model: HeliumModel }) {
  const t = useWords(heliumWords);
  const { db } = useDesk();
  const [month, setMonth] = useState(model.month);
  const words = useWords(monthWords);
  const [open, setOpen] = useState<BalanceLine["place"] | null>(null);
  const [isClosing, setClosing] = useState(false);
  const seals = useLive(() => heliumSeals(db), [db]);
  const seal = seals?.find((one) => one.month === month);
  const entries = useLive(() => heliumForBalance(db, monthInterval(month)), [db, month]);
  const balance = useMemo(
    () => (entries === undefined ? undefined : balanceOf(entries, monthInterval(month), { isWhole: false })),
    [entries, month],
  );
  const lines = balance === undefined ? [] : [...balance.lines, balance.total];
  const opened = lines.find(({ place }) => place === open);
  return (
    <div className="helium-view">
      <div className="helium-main">
        <MonthTools month={month} onChange={setMonth}>
          <button
            type="button"
            className="button"
            data-testid="open-closing"
            aria-pressed={isClosing}
            onClick={() => {
              setOpen(null);
              setClosing((before) => !before);
            }}
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
                setClosing(false);
                setOpen(place);
              }}
            />
          )}
        </div>
      </div>
      {opened === undefined || entries === undefined ? null : (
        <Derivation model={model} line={opened} entries={entries} month={month} onClose={() => setOpen(null)} />
      )}
      {isClosing && entries !== undefined && seals !== undefined ? (
        <CloseMonth
          key={month}
          model={model}
          month={month}
          entries={entries}
          seal={seal}
          onClose={() => setClosing(false)}
        />
      ) : null}
    </div>
  );
}
