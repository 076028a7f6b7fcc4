import type { gasVolume, reference } from "#shared/domain/helium/fields.ts";
import type * as z from "zod/mini";

/** At what a volume of gas is counted: degrees Celsius and hectopascals. */
export type Reference = z.infer<typeof reference>;
/** Whole litres of gas at their reference. Never added to litres of liquid, nor to gas of another reference, unconverted. */
export type GasVolume = z.infer<typeof gasVolume>;

const ATMOSPHERE = 1013.25;
export const AT_0_C: Reference = { celsius: 0, hectopascals: ATMOSPHERE };
export const AT_15_C: Reference = { celsius: 15, hectopascals: ATMOSPHERE };
export const AT_20_C: Reference = { celsius: 20, hectopascals: ATMOSPHERE };

/** Of liquid helium at its boiling point, g/L (docs/helium.md, P62). */
const DENSITY = 125;
/** g/mol. */
const MOLAR_MASS = 4.002_602;
/** J/(mol K). */
const GAS_CONSTANT = 8.314_462_618;
/** Second virial coefficient of helium near room temperature, m³/mol. */
const VIRIAL = 11.9e-6;
const KELVIN = 273.15;

/**
 * Litres of gas that one litre of liquid becomes. Ideal gas and second virial coefficient, 125 g/L.
 * · Source: docs/helium.md, agrees with P63 to 0.2 %. · Example: 700 at 0 °C, 752 at 20 °C, 790 at 35 °C, each at 1 atm.
 */
export function gasLitresPerLitre({ celsius, hectopascals }: Reference): number {
  const molar = (GAS_CONSTANT * (celsius + KELVIN)) / (hectopascals * 100) + VIRIAL;
  return (DENSITY / MOLAR_MASS) * molar * 1000;
}

/** The liquid that became this gas, in tenths of a litre, rounded. Signed as the volume. */
export function liquidOf(litres: number, at: Reference): number {
  return Math.round((litres * 10) / gasLitresPerLitre(at));
}

/** The gas that so much liquid becomes. · To liquid and back differs by nothing: a tenth of a litre is some 70 L of gas. */
export function gasOf(decilitres: number, at: Reference): GasVolume {
  return { litres: Math.round((decilitres * gasLitresPerLitre(at)) / 10), reference: at };
}

/** The same gas as it is counted at another reference. */
export function gasAt({ litres, reference }: GasVolume, other: Reference): GasVolume {
  return { litres: Math.round((litres / gasLitresPerLitre(reference)) * gasLitresPerLitre(other)), reference: other };
}
