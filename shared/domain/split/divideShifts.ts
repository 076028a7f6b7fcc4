/**
 * A whole number of shifts divided in these proportions, none lost and none invented: everybody gets the whole part, and what is left
 * goes to the largest remainders, of equal ones to the earlier. Parts need not add up to 100. Throws where there is nothing to divide by.
 * · Source: peers of the facility cut parts off and lose a shift (docs/split.md). · Example: 267 by 33, 33, 34 → 88, 88, 91.
 */
export function divideShifts(whole: number, parts: readonly number[]): number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (!(sum > 0) || parts.some((part) => part < 0)) throw new RangeError("Nothing to divide by");
  const exact = parts.map((part) => (whole * part) / sum);
  const shares = exact.map(Math.floor);
  const left = whole - shares.reduce((total, share) => total + share, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}
