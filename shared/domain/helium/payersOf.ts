import type { Booking, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { Payer } from "#shared/domain/helium/charge.ts";
import type { HeliumEntry, HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { groupBy } from "#shared/lib/groupBy.ts";

/** What of a booking says who pays. */
export type PaidBooking = Pick<Booking, "id" | "project" | "memberId" | "title" | "use">;

export type PayerNames = {
  /** The class by which a tariff tells payers apart. */
  classOf(name: string): string;
  /** Undefined where the member is not known here. */
  memberName(id: MemberId): string | undefined;
};

/** A payer as the screen knows it: by the proposal or member of the booking, else by what the entry says; `name` "" is nobody. */
export type NamedPayer = Payer & { readonly use: Booking["use"] | null };

/** Kinds that a tariff can charge. */
const CHARGED: readonly HeliumFact["kind"][] = ["issue", "return", "gas-meter"];

/**
 * Who pays for which entries, by name. Every entry that could be charged is one payer's and no other's; readings of others on a meter go
 * along, because this payer's count from them. Beamtime on a member's right is the member's, whatever the booking is called.
 */
export function payersOf(
  entries: readonly HeliumEntry[],
  bookings: ReadonlyMap<string, PaidBooking>,
  { classOf, memberName }: PayerNames,
): NamedPayer[] {
  const factOf = (entry: HeliumEntry): HeliumFact => (entry.kind === "reversal" ? entry.reversed : entry);
  const charged = entries.filter((entry) => CHARGED.includes(factOf(entry).kind) && entry.stationId !== null);
  const nameOf = (entry: HeliumEntry) => {
    const { project, bookingId } = factOf(entry);
    const booking = bookings.get(bookingId ?? "");
    const member = booking?.memberId === undefined ? undefined : memberName(booking.memberId);
    return project ?? (booking?.project || (member ?? booking?.title ?? ""));
  };
  const ofMeter = groupBy(
    charged.filter((entry) => factOf(entry).kind === "gas-meter"),
    meterOf,
  );
  return [...groupBy(charged, nameOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => {
      const mine = new Set<HeliumEntry>(own);
      const meters = new Set(own.filter((entry) => factOf(entry).kind === "gas-meter").map(meterOf));
      const readings = [...meters].flatMap((meter) => (ofMeter.get(meter) ?? []).filter((entry) => !mine.has(entry)));
      const booking = own.map(({ bookingId }) => bookings.get(bookingId ?? "")).find((one) => one !== undefined);
      return { name, class: classOf(name), declared: null, entries: own, readings, use: booking?.use ?? null };
    });
}

function meterOf({ deviceId, stationId }: HeliumEntry): string {
  return deviceId ?? stationId ?? "store";
}
