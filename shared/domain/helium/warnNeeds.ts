import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** Below half of what was declared the need may be charged in full (docs/helium.md, P10b; how far below is not published: assumed). */
const FAR_BELOW_PERCENT = 50;

/** A booking that is over took far less than it had declared. Tenths of a litre. */
export type NeedWarning = {
  readonly kind: "far-below-need";
  readonly declared: number;
  readonly used: number;
  readonly entries: readonly HeliumFact[];
};

/** Every booking that is over and took far less than its declared need: issued less returned. `facts`: standing ones by time. */
export function warnNeeds(
  facts: readonly HeliumFact[],
  bookingOf: ReadonlyMap<string, Pick<Booking, "end">>,
  now: InstantMs,
): NeedWarning[] {
  const needs = new Map<string, HeliumFact[]>();
  for (const fact of facts) {
    const booking = bookingOf.get(fact.bookingId ?? "");
    if (fact.kind !== "need" || fact.bookingId === null || booking === undefined || booking.end > now) continue;
    needs.set(fact.bookingId, [...(needs.get(fact.bookingId) ?? []), fact]);
  }
  return [...needs].flatMap(([bookingId, declared]) => {
    const drawn = facts.filter(
      (fact) => fact.bookingId === bookingId && (fact.kind === "issue" || fact.kind === "return"),
    );
    const sum = (entries: readonly HeliumFact[], minus: HeliumFact["kind"] | null = null) =>
      entries.reduce(
        (all, one) => all + ("decilitres" in one ? (one.kind === minus ? -one.decilitres : one.decilitres) : 0),
        0,
      );
    const [need, used] = [sum(declared), sum(drawn, "return")];
    if (used * 100 >= need * FAR_BELOW_PERCENT) return [];
    return [{ kind: "far-below-need" as const, declared: need, used, entries: [...declared, ...drawn] }];
  });
}
