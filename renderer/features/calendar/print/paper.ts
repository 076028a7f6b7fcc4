// Sizes on paper, in millimetres. The page model counts with them and print.css is written with the same numbers.

export const PAPERS = ["A3", "A4"] as const;
export type Paper = (typeof PAPERS)[number];

export const PRINT_FORMS = ["lanes", "days", "list"] as const;
/** All lanes over the days · a sheet for each station with a line for each day · a list with every word. */
export type PrintForm = (typeof PRINT_FORMS)[number];

export type PageSize = {
  readonly landscape: boolean;
  readonly width: number;
  readonly height: number;
  /** What lies between head and foot. */
  readonly body: { readonly width: number; readonly height: number };
};

const SIDES = { A3: { long: 420, short: 297 }, A4: { long: 297, short: 210 } } as const;
/** Printers leave some 5 mm white. */
export const MARGIN = 9;
export const HEAD = 16;
const FOOT = 17;

/** Many lanes over many days want a wide sheet; lines want a high one. */
export function pageSize(form: PrintForm, paper: Paper): PageSize {
  const { long, short } = SIDES[paper];
  const landscape = form === "lanes";
  const [width, height] = landscape ? [long, short] : [short, long];
  return {
    landscape,
    width,
    height,
    body: { width: width - 2 * MARGIN, height: height - 2 * MARGIN - HEAD - FOOT },
  };
}

/** The sheet of the lanes: names at the left, above them the days and the line of machine time. */
export const LANES = {
  names: { A3: 46, A4: 34 },
  days: 11,
  machine: 6,
  heading: 6,
  /** A lane is never lower: a proposal number has to stand upright in it. */
  lowest: { A3: 13, A4: 11 },
  highest: 24,
} as const;

/** The sheet of one station: the days at the left, above them the hours. English names of holidays are long. */
export const DAYS = { names: { ja: 21, en: 29 }, hours: 6, highest: 36 } as const;

/** The list: columns but that of the title, which takes the rest; letters and lines. */
export const LIST = {
  head: 7,
  station: 9,
  time: 40,
  use: 30,
  project: 31,
  leader: 29,
  gap: 3,
  letter: 2.9,
  line: 4.1,
  small: 2.5,
  smallLine: 3.5,
  padding: 1.6,
  /** Start and end. */
  fewestLines: 2,
  /** A longer note is cut: the program has all of it. */
  noteLines: 4,
} as const;
