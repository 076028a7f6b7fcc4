import { codeOf } from "#backend/store/withPublish.ts";
import type { Booking, MemberId } from "#shared/domain/beamtime/booking.ts";
import { MEMBERS } from "#test/sim/engine/people.ts";
import { interval, stationAt } from "#test/sim/engine/work.ts";
import { type ActOf, newWord, type World } from "#test/sim/engine/world.ts";

// What the facility enters itself: companies' bookings, which no screen can give an owner yet.

export async function grant(world: World, { member, station, slot }: ActOf<"grant">): Promise<void> {
  const words = { title: newWord(world, null), project: "", leader: "", note: "", demo: false };
  const place = { stationId: stationAt(station), ...interval(slot) };
  const id = `booking:granted-${world.next()}` as Booking["id"];
  await put(world, ownedBy(member, { id, ...place, ...words, use: "coalition", state: "request" }));
}

export async function regrant(world: World, { pick, member, use }: ActOf<"regrant">): Promise<void> {
  const { rows } = world.facility.latest;
  const bookings = rows.flatMap(({ entity, doc }) => (entity === "bookings" ? [doc as Booking] : []));
  const booking = bookings.toSorted((a, b) => (a.id < b.id ? -1 : 1))[pick % bookings.length];
  if (booking === undefined) return;
  const { memberId: _former, ...rest } = booking;
  await put(world, use === "coalition" ? ownedBy(member, { ...rest, use }) : { ...rest, use });
}

function ownedBy(member: number, booking: Booking): Booking {
  const memberId: MemberId | undefined = MEMBERS[member];
  return memberId === undefined ? booking : { ...booking, memberId };
}

async function put({ facility }: World, booking: Booking): Promise<void> {
  const { rows } = facility.latest;
  const taken = rows.some(({ entity, doc }) => {
    const { id, state, stationId, start, end } = doc as Booking;
    const isNear =
      entity === "bookings" && state !== "cancelled" && stationId.slice(0, 5) === booking.stationId.slice(0, 5);
    return isNear && id !== booking.id && start < booking.end && booking.start < end;
  });
  if (taken) return;
  try {
    await facility.publish(async ({ rows }) => rows.put({ entity: "bookings", row: booking }));
  } catch (error) {
    if (codeOf(error) !== "23P01") throw error;
  }
}
