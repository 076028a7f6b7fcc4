/** S one term · M two years · L 28 beamlines × 10 years. */
export type DemoSize = "S" | "M" | "L";
