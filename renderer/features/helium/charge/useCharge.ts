import { useMemo } from "react";
import { bookingsWithIds } from "#renderer/data/queries/bookings.ts";
import { heliumForBalance } from "#renderer/data/queries/heliumBalance.ts";
import { preferences, setPreference } from "#renderer/data/queries/preferences.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { tariffOf, type TariffChoice } from "#renderer/features/helium/charge/tariffs.ts";
import { useLanguage } from "#renderer/text/useWords.ts";
import { billOf, type Bill, type ChargeLine } from "#shared/domain/helium/charge.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import { payersOf, type NamedPayer } from "#shared/domain/helium/payersOf.ts";
import { monthInterval } from "#shared/domain/helium/sealOf.ts";
import type { Tariff } from "#shared/domain/helium/tariff.ts";
import type { Month } from "#shared/domain/time/month.ts";

/** One line of one payer's bill, as the table shows it. */
export type ChargeRow = {
  readonly id: string;
  readonly payer: NamedPayer;
  readonly bill: Bill;
  readonly line: ChargeLine;
};

export type Charge = {
  readonly choice: TariffChoice;
  readonly tariff: Tariff | null;
  readonly rows: readonly ChargeRow[];
  readonly bills: readonly Bill[];
  readonly entries: ReadonlyMap<string, HeliumEntry>;
  /** Classes by which the tariff tells payers apart; empty: all alike. */
  readonly classes: readonly string[];
  /** A price of the month is not known. */
  readonly isPriceless: boolean;
};

/** What the month costs whom, by the tariff that was chosen on this computer; undefined while it is being read. */
export function useCharge(month: Month): Charge | undefined {
  const { db } = useDesk();
  const language = useLanguage();
  const chosen = useLive(async () => {
    const { heliumTariff } = await preferences(db);
    return { ...heliumTariff, tariff: await tariffOf(heliumTariff.choice as TariffChoice, heliumTariff.own) };
  }, [db]);
  const read = useLive(async () => {
    const entries = await heliumForBalance(db, monthInterval(month));
    const ids = new Set(entries.flatMap(({ bookingId }) => (bookingId === null ? [] : [bookingId])));
    const [bookings, members] = await Promise.all([bookingsWithIds(db, [...ids]), db.members.toArray()]);
    return { month, entries, bookings, members };
  }, [db, month]);
  return useMemo(() => {
    if (chosen === undefined || read === undefined || read.month !== month) return undefined;
    const { tariff, classes: classOf } = chosen;
    const bookings = new Map(read.bookings.map((booking) => [booking.id as string, booking]));
    const members = new Map(read.members.map(({ id, name }) => [id, name[language]]));
    const payers = payersOf(read.entries, bookings, {
      classOf: (name) => classOf[name] ?? "",
      memberName: (id) => members.get(id),
    });
    const rows = tariff === null ? [] : payers.flatMap((payer) => rowsOf(payer, tariff, month));
    return {
      choice: chosen.choice as TariffChoice,
      tariff,
      rows,
      bills: [...new Set(rows.map(({ bill }) => bill))],
      entries: new Map(read.entries.map((entry) => [entry.id as string, entry])),
      classes: [...new Set((tariff?.lines ?? []).flatMap(({ payers: of }) => of ?? []))],
      isPriceless: rows.some(({ line }) => line.yenEach === null),
    };
  }, [chosen, read, month, language]);
}

function rowsOf(payer: NamedPayer, tariff: Tariff, month: Month): ChargeRow[] {
  const bill = billOf(payer, tariff, monthInterval(month));
  return bill.lines.map((line, at) => ({ id: `${payer.name} ${at}`, payer, bill, line }));
}

/** How the month is charged is set on this computer. */
export function useChargeSetting() {
  const { db } = useDesk();
  return async (change: (now: TariffSetting) => TariffSetting) => {
    const { heliumTariff } = await preferences(db);
    await setPreference(db, "heliumTariff", change(heliumTariff));
  };
}

type TariffSetting = Awaited<ReturnType<typeof preferences>>["heliumTariff"];
