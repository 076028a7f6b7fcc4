/** A value at a time. `breaks`: the line begins anew here. */
export type ChartPoint = { readonly at: number; readonly value: number; readonly breaks?: boolean };

/**
 * What can be seen of points (by time) when they are drawn over so many columns of pixels: of each column its first, least, greatest and
 * last, in order of time. A line through them covers the same pixels as one through all.
 */
export function thinned(
  points: readonly ChartPoint[],
  { start, end }: { readonly start: number; readonly end: number },
  columns: number,
): ChartPoint[] {
  if (points.length <= 4 * columns) return [...points];
  const width = (end - start) / columns;
  const kept: ChartPoint[] = [];
  let from = 0;
  while (from < points.length) {
    const column = columnOf(points[from]);
    let to = from;
    while (to < points.length && columnOf(points[to]) === column) to += 1;
    kept.push(...seenOf(points.slice(from, to)));
    from = to;
  }
  return kept;

  function columnOf(point: ChartPoint | undefined): number {
    return Math.floor(((point?.at ?? start) - start) / width);
  }
}

function seenOf(points: readonly ChartPoint[]): ChartPoint[] {
  const [first] = points;
  if (first === undefined) return [];
  const least = points.reduce((a, b) => (b.value < a.value ? b : a));
  const most = points.reduce((a, b) => (b.value > a.value ? b : a));
  const breaks = points.filter((point) => point.breaks === true).slice(0, 1);
  const seen = new Set([first, least, most, ...breaks, points.at(-1) ?? first]);
  return points.filter((point) => seen.has(point));
}
