/** S: one term · M: two years · L: 28 beamlines and ten years. */
export type DemoSize = "S" | "M" | "L";

export type DemoMeasure = {
  /** Terms, the last of them the one of today. */
  readonly terms: number;
  readonly withInventedBeamlines: boolean;
  /** Rows to come out within 1 %; null: as many as a lifelike calendar gives. */
  readonly bookings: number | null;
  readonly heliumEntries: number | null;
  readonly assignments: number | null;
  /** A history line for each booking. Left out where it would only weigh. */
  readonly withHistory: boolean;
  /** About how many rows come out of it besides those of the facility, for showing progress. */
  readonly expectedRows: number;
};

export const demoMeasures: Readonly<Record<DemoSize, DemoMeasure>> = {
  S: {
    terms: 1,
    withInventedBeamlines: false,
    bookings: null,
    heliumEntries: null,
    assignments: null,
    withHistory: true,
    expectedRows: 3_200,
  },
  M: {
    terms: 4,
    withInventedBeamlines: false,
    bookings: null,
    heliumEntries: null,
    assignments: null,
    withHistory: true,
    expectedRows: 16_600,
  },
  L: {
    terms: 20,
    withInventedBeamlines: true,
    bookings: 200_000,
    heliumEntries: 200_000,
    assignments: 60_000,
    withHistory: false,
    expectedRows: 460_000,
  },
};
