import { splitWords } from "#renderer/text/split.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** How amounts of beamtime are written: in shifts of the term, or in hours. */
export type AmountUnit = "shifts" | "hours";

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** Minutes in the unit. */
export function inUnit(minutes: number, unit: AmountUnit, shiftMinutes: number): number {
  return minutes / (unit === "shifts" ? shiftMinutes : 60);
}

/** `57`, `41.5`, `−3`: with a real minus sign. */
export function numberText(amount: number): string {
  return number.format(amount).replace("-", "−");
}

/** `57シフト`, `456 h`. */
export function amountText(
  minutes: number,
  { unit, shiftMinutes, language }: { unit: AmountUnit; shiftMinutes: number; language: Language },
): string {
  return splitWords[language].amount[unit](numberText(inUnit(minutes, unit, shiftMinutes)));
}
