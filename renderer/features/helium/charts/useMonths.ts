import { useMemo } from "react";
import { heliumForBalance } from "#renderer/data/queries/heliumBalance.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { balanceOf, type Balance } from "#shared/domain/helium/balance.ts";
import { monthInterval } from "#shared/domain/helium/sealOf.ts";
import { addMonths, monthStart, type Month } from "#shared/domain/time/month.ts";

/** So many months are compared. */
const MONTHS = 12;

export type MonthBalance = { readonly month: Month; readonly balance: Balance };

/** The balance of each of the twelve months up to this one, out of one reading of the log; undefined while it is being read. */
export function useMonths(last: Month): readonly MonthBalance[] | undefined {
  const { db } = useDesk();
  const months = useMemo(() => Array.from({ length: MONTHS }, (_, back) => addMonths(last, back - MONTHS + 1)), [last]);
  const entries = useLive(
    () => heliumForBalance(db, { start: monthStart(months[0] ?? last), end: monthInterval(last).end }),
    [db, months, last],
  );
  return useMemo(
    () =>
      entries === undefined
        ? undefined
        : months.map((month) => ({ month, balance: balanceOf(entries, monthInterval(month), { isWhole: false }) })),
    [entries, months],
  );
}
