import { isDeepStrictEqual } from "node:util";
import { STEPS_KEPT } from "#renderer/data/step.ts";
import type { BookingEvent } from "#shared/domain/beamtime/booking.ts";
import type { StoredRows } from "#test/window/storedRows.ts";

/**
 * Where the tables contradict each other, in words; empty if each change is there with its row, its history, its outbox entry
 * and its step, or not at all. For a desk that began empty and has taken back nothing.
 */
export function halfWritten({ bookings, bookingEvents, outbox, steps, meta }: StoredRows): string[] {
  const events = new Map(bookings.map(({ id }) => [id, bookingEvents.filter((event) => event.bookingId === id)]));
  // The oldest steps are forgotten when there are too many.
  const withoutStep = Math.max(0, bookingEvents.length - STEPS_KEPT);
  const hasStep = ({ bookingId }: BookingEvent, index: number): boolean =>
    index < withoutStep || steps[index - withoutStep]?.subject.bookingId === bookingId;
  return [
    ...bookings.flatMap((row) => {
      const history = events.get(row.id) ?? [];
      const told = history.every((event, index) => isDeepStrictEqual(event.before, history[index - 1]?.after ?? null));
      return [
        ...(isDeepStrictEqual(history.at(-1)?.after, row)
          ? []
          : [`${row.title}: the row is not what its history ends with`]),
        ...(told ? [] : [`${row.title}: a line of its history is missing`]),
      ];
    }),
    ...bookingEvents.flatMap((event, index) => [
      ...(events.has(event.bookingId) ? [] : [`history of ${event.after.title} without its row`]),
      ...(changedAs(outbox[index], event) ? [] : [`${event.act} ${event.after.title}: not in the outbox`]),
      ...(hasStep(event, index) ? [] : [`${event.act} ${event.after.title}: no step`]),
    ]),
    ...(outbox.length > bookingEvents.length ? ["the outbox holds more than was done"] : []),
    ...(steps.length > bookingEvents.length ? ["there are more steps than acts"] : []),
    ...outbox.flatMap(({ no }, index) => (no === index + 1 ? [] : [`outbox number ${index + 1} is ${no}`])),
    ...(meta.some(({ key }) => key === "loading") ? ["loading was never finished"] : []),
  ];
}

function changedAs(
  entry: StoredRows["outbox"][number] | undefined,
  event: StoredRows["bookingEvents"][number],
): boolean {
  const [change] = entry?.changes ?? [];
  return isDeepStrictEqual(change?.before, event.before) && isDeepStrictEqual(change?.after, event.after);
}
