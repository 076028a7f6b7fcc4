import type { Box } from "#renderer/features/calendar/print/patterns.ts";
import type { PrintBar } from "#renderer/features/calendar/print/printBar.ts";

/** Size of the letters and of a line on a sheet, in millimetres. */
export type Letters = { readonly size: number; readonly line: number };

export type BarWords =
  | { readonly kind: "across"; readonly titleLines: number; readonly hasSub: boolean; readonly hasWhen: boolean }
  /** Turned by 90°: columns from the left. */
  | { readonly kind: "upright"; readonly columns: number }
  | { readonly kind: "mark" }
  | { readonly kind: "none" };

const STRIPE_MM = 1.6;
/** Start and end with their days, in letters; half of them is worth nothing. */
const WIDEST_WHEN = 20;

/** How a bar's words stand in it: in lines where it is wide, upright where it is narrow and high, its mark alone, or nothing. */
export function barWords(bar: PrintBar, { width, height }: Box, letters: Letters): BarWords {
  const inner = { width: width - STRIPE_MM, height: height - 0.6 };
  const lines = Math.floor(inner.height / letters.line);
  if (lines > 0 && inner.width >= 5 * letters.size) {
    const hasSub = lines > 1 && bar.sub !== "";
    const hasWhen = lines > 3 && inner.width >= WIDEST_WHEN * letters.size;
    return { kind: "across", titleLines: lines - Number(hasSub) - Number(hasWhen), hasSub, hasWhen };
  }
  const columns = Math.floor((inner.width + 0.5) / letters.line);
  if (columns > 0 && inner.height >= 4 * letters.size) return { kind: "upright", columns };
  return lines > 0 && inner.width >= letters.size ? { kind: "mark" } : { kind: "none" };
}

/** What stands upright: a title over all columns but the last, which is for the rest; where there is one, proposal or member. */
export function uprightTexts(
  { title, sub, project }: PrintBar,
  columns: number,
): readonly [title: string, sub: string] {
  if (columns === 1) return [project === "" ? title : project, ""];
  return [title, sub];
}
