import { commit } from "#renderer/data/commit.ts";
import type { StepResult } from "#renderer/data/commitResult.ts";
import type { OutboxEntry } from "#renderer/data/outbox.ts";
import { searchBookings } from "#renderer/data/queries/searchBookings.ts";
import { discard, sendAgain } from "#renderer/data/resolveAttention.ts";
import { redo, undo } from "#renderer/data/undo.ts";
import type { AttentionRow } from "#renderer/data/attentionRow.ts";
import type { Booking, BookingId, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";
import * as calls from "#shared/mutations/booking/calls.ts";
import type { Call } from "#shared/mutations/mutation.ts";
import { SLOTS, STATIONS } from "#test/sim/engine/act.ts";
import { MEMBERS } from "#test/sim/engine/people.ts";
import type { Client, Window } from "#test/sim/engine/client.ts";
import { diskOf } from "#test/sim/engine/disk.ts";
import { type ActOf, newWord, typedBy, wordsIn, type Words } from "#test/sim/engine/world.ts";

// What people do at a window. What it refers to that is not there is skipped, and so is what a rule refuses on the spot.

/** 2026-12-01, 10:00 in Japan: the first of the eight-hour shifts that everything happens in. */
const FIRST_SLOT = Date.UTC(2026, 11, 1, 1);
const SHIFT_MS = 8 * HOUR_MS;
const override = { reason: "simulated" };

export const stationAt = (at: number): StationId => (STATIONS[at] ?? STATIONS[0]) as StationId;
export function interval(slot: number, lengthMs = SHIFT_MS): Interval {
  const start = FIRST_SLOT + (slot % SLOTS) * SHIFT_MS;
  return { start: start as InstantMs, end: (start + lengthMs) as InstantMs };
}

type Person = Pick<Client, "no" | "name" | "user" | "issued">;

/** Most bookings of a company name it. */
const memberAt = (slot: number): MemberId | null => MEMBERS[slot % 3] ?? null;

export async function book(
  world: Words,
  client: Person,
  { deps }: Pick<Window, "deps">,
  act: ActOf<"book">,
): Promise<void> {
  const { use, station, slot, length } = act;
  const id = `booking:c${client.no}-${world.next()}` as BookingId;
  const words = { title: newWord(world, client.user), project: "", leader: "", note: "" };
  const state = use === "coalition" ? "request" : "confirmed";
  const whose = use === "coalition" ? { memberId: memberAt(slot) } : {};
  const place = { ...interval(slot, length * SHIFT_MS), stationId: stationAt(station) };
  const draft = { ...words, ...place, ...whose, use, state } as const;
  note(world, client, await commit(deps, calls.createBookingCall({ id, draft, override })));
}

export async function change(
  world: Words,
  client: Person,
  { deps }: Pick<Window, "deps">,
  act: ActOf<"change">,
): Promise<void> {
  const bookings = (diskOf(client.name)["bookings"] ?? []) as readonly Booking[];
  const [booking, other] = [bookings[act.pick % bookings.length], bookings[(act.pick + 1) % bookings.length]];
  if (booking === undefined || other === undefined) return;
  note(
    world,
    client,
    await commit(
      deps,
      callFor(act, booking, other, () => newWord(world, client.user)),
    ),
  );
}

function callFor(act: ActOf<"change">, booking: Booking, other: Booking, word: () => string): Call {
  const { id } = booking;
  const to = { stationId: stationAt(act.station), ...interval(act.slot, booking.end - booking.start) };
  switch (act.what) {
    case "move":
      return calls.moveBookingCall({ id, ...to, override });
    case "edit":
      return calls.editBookingCall({ id, fields: { title: word() }, override });
    case "cancel":
      return calls.cancelBookingCall({ id, reason: word() });
    case "restore":
      return calls.restoreBookingCall({ id, override });
    case "classify":
      return calls.editBookingCall({
        id,
        fields: {
          ...(booking.use === "coalition" ? { use: "shared" } : { use: "coalition", memberId: memberAt(act.slot) }),
          title: word(),
        },
        override,
      });
    case "swap": {
      const place = ({ stationId, start, end }: Booking) => ({ stationId, start, end });
      const lines = [
        { id, fields: { ...place(other), title: word() } },
        { id: other.id, fields: { ...place(booking), title: word() } },
      ];
      return calls.changeBookingsCall({ lines: other.id === id ? lines.slice(0, 1) : lines, override });
    }
  }
}

export async function turn(
  world: Words,
  client: Person,
  { deps }: Pick<Window, "deps">,
  { how }: ActOf<"turn">,
): Promise<void> {
  note(world, client, await (how === "undo" ? undo(deps) : redo(deps)));
}

export async function resolve(
  world: Words,
  client: Person,
  { deps }: Pick<Window, "deps">,
  { pick, how }: ActOf<"resolve">,
): Promise<void> {
  const rows = (diskOf(client.name)["attention"] ?? []) as readonly AttentionRow[];
  const row = rows[pick % rows.length];
  if (row === undefined) return;
  if (how === "discard") await discard(deps, row.id, "simulated");
  else note(world, client, await sendAgain(deps, row.id, row.call));
}

export async function search({ db, deps }: Window): Promise<void> {
  const now = deps.now();
  await searchBookings(db, { text: "word", now, signal: new AbortController().signal }, () => undefined);
}

/** Remembers what the person was told is saved. */
function note(world: Words, client: Person, result: StepResult): void {
  if (!result.ok) return;
  const last = diskOf(client.name)["outbox"]?.at(-1) as OutboxEntry | undefined;
  if (last === undefined) throw new Error("Nothing is in the outbox after a save");
  const { id, name, args } = last;
  // What it would put back is the person's word now, whoever wrote it first.
  for (const word of wordsIn(JSON.stringify(args))) typedBy(world, client.user).add(word);
  client.issued.push({ id, user: client.user, call: JSON.stringify({ name, args }), origin: client.no });
}
