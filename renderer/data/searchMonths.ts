import type { DeskDatabase } from "#renderer/data/db.ts";
import type { SearchMonth } from "#renderer/data/searchMonth.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { searchable } from "#shared/domain/beamtime/searchText.ts";
import { addMonths, monthOf, monthStart, type Month } from "#shared/domain/time/month.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** Makes the month's row and keeps it. In one transaction with the bookings, so that no change slips in between. */
export function makeSearchMonth(db: DeskDatabase, month: Month): Promise<SearchMonth> {
  return db.transaction("rw", db.bookings, db.searchMonths, async () => {
    const bookings = await db.bookings
      .where("start")
      .between(monthStart(month), monthStart(addMonths(month, 1)), true, false)
      .toArray();
    const made = { month, ids: bookings.map(({ id }) => id).join("\n"), text: bookings.map(lineOf).join("\n") };
    await db.searchMonths.put(made);
    return made;
  });
}

/** To be called in the transaction that changes bookings, with the starts of what was there and of what is now. */
export async function forgetSearchMonths(db: DeskDatabase, starts: readonly InstantMs[]): Promise<void> {
  await db.searchMonths.bulkDelete([...new Set(starts.map(monthOf))]);
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

function lineOf({ stationId, project, title, leader }: Booking): string {
  return searchable(`${stationId} ${project} ${title} ${leader}`).replaceAll("\n", " ");
}
