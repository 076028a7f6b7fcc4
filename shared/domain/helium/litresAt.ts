import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";

/**
 * What the instrument holds at a level (in tenths of the gauge's unit), in tenths of a litre; straight lines between the points of its
 * table, a half rounded up. Undefined outside of the table: what was never measured is not guessed.
 * · Source: docs/helium.md (NIMS, P68: 1.58 L per cm). · Example: 0 → 0 and 1000 → 1580; level 50.0 cm → 79.0 L.
 */
export function litresAt(calibration: NonNullable<HeliumDevice["calibration"]>, tenths: number): number | undefined {
  const at = calibration.findIndex((point) => point.tenths >= tenths);
  const [below, above] = [calibration[at - 1], calibration[at]];
  if (above === undefined) return undefined;
  if (above.tenths === tenths) return above.decilitres;
  if (below === undefined) return undefined;
  const share = (tenths - below.tenths) / (above.tenths - below.tenths);
  return Math.round(below.decilitres + share * (above.decilitres - below.decilitres));
}
