import type { PromiseExtended } from "dexie";
import type { DeskDatabase } from "#renderer/data/db.ts";
import { packedBetween } from "#renderer/data/packs/packedRows.ts";
import type { SearchMonth } from "#renderer/data/searchMonth.ts";
import type { Booking, BookingId, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import { searchable } from "#shared/domain/beamtime/searchText.ts";
import { addMonths, monthOf, monthStart, type Month } from "#shared/domain/time/month.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** Makes the month's row and keeps it. In one transaction with the bookings, so that no change slips in between. */
export function makeSearchMonth(db: DeskDatabase, month: Month): Promise<SearchMonth> {
  const tables = [db.bookings, db.members, db.searchMonths, db.packs, db.packBytes, db.tombstones];
  return db.transaction("rw", tables, async () => {
    const members = new Map((await db.members.toArray()).map((member) => [member.id, member]));
    const [start, end] = [monthStart(month), monthStart(addMonths(month, 1))];
    const rows = await db.bookings.where("start").between(start, end, true, false).toArray();
    const packed = await packedBetween(db, "bookings", { start, end });
    const bookings = [...rows, ...packed.filter((row) => start <= row.start && row.start < end)];
    const made = {
      month,
      ids: bookings.map(({ id }) => id).join("\n"),
      text: bookings.map((one) => lineOf(one, members)).join("\n"),
    };
    await db.searchMonths.put(made);
    return made;
  });
}

/** To be called in the transaction that changes bookings, with the starts of what was there and of what is now. */
export function forgetSearchMonths(db: DeskDatabase, starts: readonly InstantMs[]): PromiseExtended<void> {
  return db.searchMonths.bulkDelete([...new Set(starts.map(monthOf))]);
}

/** Ids of the month's bookings whose line holds every word. */
export function matchesIn({ ids, text }: SearchMonth, words: readonly string[]): BookingId[] {
  // Most months hold nothing of a rare word: told without taking the text apart.
  if (!words.every((word) => text.includes(word))) return [];
  const names = ids.split("\n");
  return text
    .split("\n")
    .flatMap((line, at) => (words.every((word) => line.includes(word)) ? [names[at] as BookingId] : []));
}

function lineOf(booking: Booking, members: ReadonlyMap<MemberId, Member>): string {
  const { stationId, project, title, leader, memberId } = booking;
  const member = memberId === undefined ? undefined : members.get(memberId)?.name;
  const words = [stationId, project, member?.ja, member?.en, title, leader];
  return searchable(words.filter(Boolean).join(" ")).replaceAll("\n", " ");
}
