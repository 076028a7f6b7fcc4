import { numberText, inUnit, type AmountUnit } from "#renderer/features/split/amounts.ts";
import { splitWords } from "#renderer/text/split.ts";
import type { Balance } from "#shared/domain/split/balance.ts";
import type { QuotaClass } from "#shared/domain/split/quotaClass.ts";
import type { Language } from "#shared/ipc/channels.ts";

export type BarScale = { readonly longest: number; readonly unit: AmountUnit; readonly shiftMinutes: number };

/** A balance in one bar: used, to come, left; what goes beyond the quota stands behind its mark. Lengths in percent of the longest. */
export function BalanceBar(props: {
  readonly balance: Balance;
  readonly quotaClass: QuotaClass;
  readonly longest: number;
}) {
  const { balance, quotaClass, longest } = props;
  const { used, booked, allocated } = balance;
  const limit = allocated ?? booked;
  const within = (minutes: number) => Math.min(minutes, limit);
  const parts = [
    ["used", within(used)],
    ["booked", within(booked) - within(used)],
    ["free", Math.max(0, limit - booked)],
    ["over", Math.max(0, booked - limit)],
  ] as const;
  return (
    <span className={`balance-bar use-${quotaClass}`} aria-hidden data-set={allocated !== null}>
      {parts.map(([part, minutes]) =>
        minutes <= 0 ? null : (
          <span key={part} className={`is-${part}`} style={{ width: `${(minutes / longest) * 100}%` }} />
        ),
      )}
    </span>
  );
}

/** The same in words: for ears, and for the clipboard. */
export function balanceText(
  { used, booked, remaining }: Balance,
  { unit, shiftMinutes }: Pick<BarScale, "unit" | "shiftMinutes">,
  language: Language,
): string {
  const t = splitWords[language];
  const text = (minutes: number) => numberText(inUnit(minutes, unit, shiftMinutes));
  if (remaining === null) return t.barWithout(text(used), text(booked - used));
  if (remaining < 0) return t.barOver(text(used), text(booked - used), text(-remaining));
  return t.bar(text(used), text(booked - used), text(remaining));
}
