import type { DeskDatabase } from "#renderer/data/db.ts";
import { bookingsBetween } from "#renderer/data/queries/bookings.ts";
import type { CoalitionRules } from "#shared/domain/coalition/coalitionRules.ts";
import { type MemberYear, memberYear, spanOfYear } from "#shared/domain/coalition/memberYear.ts";

/** Classes of members and rounds of booking, as the user committees decided. */
export function coalitionRules(db: DeskDatabase): Promise<CoalitionRules | undefined> {
  return db.coalitionRules.get("coalition-rules");
}

/** The accounts of all members that the person may know of, in one fiscal year. Reads the bookings of that year and no others. */
export async function memberYears(db: DeskDatabase, fiscalYear: number): Promise<MemberYear[]> {
  const [members, bookings] = await Promise.all([db.members.toArray(), bookingsBetween(db, spanOfYear(fiscalYear))]);
  return members.map((member) => memberYear(member, bookings, fiscalYear));
}
