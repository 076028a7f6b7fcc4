import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import { type ChargedUse, chargeUses } from "#shared/domain/coalition/hourAccount.ts";
import { minutesOfYear } from "#shared/domain/coalition/hoursOfYear.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";
import { startOfDay, type Day } from "#shared/domain/time/day.ts";

/** A member's account of one fiscal year, minutes. `left` is never below zero: what goes beyond is in `beyond`. */
export type MemberYear = {
  readonly member: Member;
  readonly granted: number;
  readonly within: number;
  readonly beyond: number;
  readonly left: number;
  /** One line for each booking of the year, in order of use. */
  readonly lines: readonly ChargedUse<Booking>[];
};

/** From 1 April to the next, of the facility's calendar. */
export function spanOfYear(fiscalYear: number): Interval {
  const start: InstantMs = startOfDay(`${fiscalYear}-04-01` as Day);
  return { start, end: startOfDay(`${fiscalYear + 1}-04-01` as Day) };
}

/**
 * What a member holds in a fiscal year and what its bookings take of it; requests count, cancelled ones do not. `bookings` may be of
 * others too. · Example: 200 h and bookings of 150 h and 60 h → 200 h within, 10 h beyond, none left.
 */
export function memberYear(member: Member, bookings: readonly Booking[], fiscalYear: number): MemberYear {
  const own = bookings.filter(
    ({ use, state, memberId }) => use === "coalition" && state !== "cancelled" && memberId === member.id,
  );
  const granted = minutesOfYear(member.share, fiscalYear);
  const charged = chargeUses(own, (year) => minutesOfYear(member.share, year));
  const lines = charged.filter((line) => line.fiscalYear === fiscalYear);
  const within = lines.reduce((sum, line) => sum + line.within, 0);
  const beyond = lines.reduce((sum, line) => sum + line.beyond, 0);
  return { member, granted, within, beyond, left: granted - within, lines };
}
