/** One measured figure; `floor` is the same figure of what it is compared with in the same run, `ratio` their quotient. */
export type Metric = {
  readonly value: number;
  readonly unit: string;
  readonly floor: number | null;
  readonly ratio: number | null;
};

/** Throws for no figures: a median of nothing would look like a very good result. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new Error("No figures to take the median of");
  return (upper + lower) / 2;
}

/** The figure below which this share of them lies. Throws for no figures. */
export function percentile(figures: readonly number[], share: number): number {
  const found = figures.toSorted((a, b) => a - b)[Math.ceil(figures.length * share) - 1];
  if (found === undefined) throw new Error("No figures to take a share of");
  return found;
}

export function metric(unit: string, values: readonly number[], floors: readonly number[]): Metric {
  const [value, floor] = [median(values), median(floors)];
  return { value: rounded(value, 1), unit, floor: rounded(floor, 1), ratio: rounded(value / floor, 3) };
}

/** A figure with a goal of its own, and nothing beside it. */
export function alone(unit: string, values: readonly number[]): Metric {
  return { value: rounded(median(values), 1), unit, floor: null, ratio: null };
}

const rounded = (figure: number, digits: number) => Number(figure.toFixed(digits));

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
