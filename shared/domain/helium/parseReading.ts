export type ParsedReading =
  | { readonly ok: true; readonly value: number }
  /** `ambiguous`: a comma before three digits, where both thousands and thousandths are possible. */
  | { readonly ok: false; readonly why: "empty" | "not-a-number" | "ambiguous" }
  /** The device does not show so fine a step. */
  | { readonly ok: false; readonly why: "too-fine"; readonly decimals: number };

/** 10¹² is beyond every meter, and sums of thousands of them are still exact. */
const MOST_DIGITS = 12;

/**
 * A number as somebody types it at night, as a whole number of the smallest steps (`decimals` digits behind the point). Takes full-width
 * digits, a comma or a Japanese full stop for the point, spaces, and the unit behind it; nothing else is guessed.
 * · Example, one decimal, unit `L`: `１２．５`, `12,5`, `12.5L`, ` 12.5 ℓ ` → 125. `1,234` → too fine.
 */
export function parseReading(typed: string, decimals: number, units: readonly string[] = []): ParsedReading {
  const bare = withoutUnit(plainOf(typed), units.map(plainOf));
  if (bare === "") return { ok: false, why: "empty" };
  if (decimals >= 3 && /^[-+]?\d{1,3},\d{3}$/.test(bare)) return { ok: false, why: "ambiguous" };
  const plain = bare.replaceAll(/[,。、]/g, ".");
  const match = /^([-+]?)(\d*)(?:\.(\d*))?$/.exec(plain);
  const [, sign = "", whole = "", part = ""] = match ?? [];
  if (match === null || (whole === "" && part === "") || whole.length > MOST_DIGITS)
    return { ok: false, why: "not-a-number" };
  const kept = part.replace(/0+$/, "");
  if (kept.length > decimals) return { ok: false, why: "too-fine", decimals };
  const value = Number(`${whole}${kept.padEnd(decimals, "0")}`);
  return { ok: true, value: sign === "-" && value !== 0 ? -value : value };
}

/** One width, no spaces, every dash a minus. The long vowel mark lies where the minus does on a Japanese keyboard. */
function plainOf(typed: string): string {
  return typed
    .normalize("NFKC")
    .replaceAll(/\s/g, "")
    .replaceAll(/[ー－−‐–—]/g, "-")
    .toLowerCase();
}

function withoutUnit(plain: string, units: readonly string[]): string {
  const unit = units.find((one) => plain.endsWith(one) && plain.length > one.length);
  return unit === undefined ? plain : plain.slice(0, -unit.length);
}

/** The number as it is written on the device. · Example: 125 with one decimal → `12.5`. */
export function formatSteps(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  const part = decimals === 0 ? "" : `.${digits.slice(-decimals)}`;
  return `${value < 0 ? "−" : ""}${grouped}${part}`;
}
