import { inMm } from "#renderer/features/calendar/print/inMm.ts";
import { textMm } from "#renderer/features/calendar/print/linesOf.ts";
import type { Box } from "#renderer/features/calendar/print/patterns.ts";

export type NamedBand = { readonly key: string; readonly label: string; readonly box: Box };

const LETTER_MM = 2.3;
const PADDING_MM = 1;
const HIGH_MM = 5;

/** Machine time by name where the whole name fits and no bar lies over it; elsewhere the pattern tells, and the legend names it. */
export function BandNames({ bands, bars }: { readonly bands: readonly NamedBand[]; readonly bars: readonly Box[] }) {
  return bands.map(({ key, label, box }) => {
    const place = { ...box, width: textMm(label, LETTER_MM) + 2 * PADDING_MM, height: Math.min(HIGH_MM, box.height) };
    if (place.width > box.width || bars.some((bar) => meet(bar, place))) return null;
    return (
      <div key={key} className="print-band-name" style={inMm(place)}>
        <span>{label}</span>
      </div>
    );
  });
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
