import type { AttentionRow } from "#renderer/data/attentionRow.ts";
import type { SyncState } from "#renderer/data/sync/syncState.ts";
import type { Booking, BookingEvent } from "#shared/domain/beamtime/booking.ts";
import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import { overlaps } from "#shared/domain/time/instant.ts";
import type { Scope } from "#shared/domain/visibility/scope.ts";
import type { UserNo } from "#test/sim/engine/act.ts";
import type { Client, Issued } from "#test/sim/engine/client.ts";
import type { Disk } from "#test/sim/engine/disk.ts";
import { expectSame, rowsOf } from "#test/sim/engine/look.ts";
import { type Judged, type Truth, visible } from "#test/sim/engine/truth.ts";
import type { Watch } from "#test/sim/watch.ts";

/** A client at the end: what its person was told is saved, and everything that it holds. */
export type Ended = Pick<Client, "no" | "user" | "issued"> & { readonly disk: Disk };

export type End = {
  readonly clients: readonly Ended[];
  readonly truth: Truth;
  readonly calls: readonly Judged[];
  mayOf(user: UserNo): readonly Scope[];
};

/** What has to be true when everything is quiet. */
export function judge(watch: Watch, end: End): void {
  for (const client of end.clients) checkClient(watch, client, end);
  checkBookings(watch, end.truth);
  for (const issued of new Map(end.clients.flatMap((client) => client.issued.map((one) => [one.id, one]))).values())
    checkIssued(watch, issued, end);
  checkEffects(watch, end);
  checkOrder(watch, end);
}

function checkClient(watch: Watch, { no, user, disk }: Ended, { truth, mayOf }: End): void {
  const waiting = disk["outbox"]?.length ?? 0;
  const state = disk["syncState"]?.[0] as SyncState | undefined;
  const because = () => `${waiting} changes wait at client ${no} for ever (${state?.lastError ?? "no error"})`;
  watch.expect("L1", waiting === 0, because);
  const may = mayOf(user);
  const held = state?.scopes.toSorted().join(" ");
  watch.expect("S2", held === may.join(" "), () => `client ${no} holds ${held} and not ${may.join(" ")}`);
  expectSame(watch, "S2", { no, held: rowsOf(disk), told: visible(truth, may) });
}

/** One live booking at a station at a time, and at one of its stations where a beamline runs one. */
export function checkBookings(watch: Watch, { rows }: Truth): void {
  const live = rows.flatMap(({ entity, doc }) =>
    entity === "bookings" && isLive(doc as Booking) ? [doc as Booking] : [],
  );
  const beamline = ({ stationId }: Booking) => stationId.split("-")[0];
  const twice = live.find((one, at) =>
    live.slice(at + 1).some((other) => beamline(one) === beamline(other) && overlaps(one, other)),
  );
  watch.expect("S1", twice === undefined, () => `the place of ${JSON.stringify(twice)} is taken twice`);
}

/** Every change that was told to be saved has one outcome, and a refused one is kept where its person finds it. */
function checkIssued(watch: Watch, { id, call, user }: Issued, { clients, calls }: End): void {
  const outcome = calls.find((one) => one.id === id);
  const holders = clients.filter(({ issued }) => issued.some((one) => one.id === id));
  const isKept = holders.some(({ disk }) => ((disk["attention"] ?? []) as AttentionRow[]).some((row) => row.id === id));
  const place = () =>
    ["outbox", "archive"].filter((table) =>
      clients.some(({ disk }) => (disk[table] ?? []).some((row) => Reflect.get(row, "id") === id)),
    );
  watch.expect("S3", outcome !== undefined || isKept, () => `${call} is lost; stations have it in: ${place().join()}`);
  watch.expect("S16", outcome?.status !== "rejected" || isKept, () => `${call} was refused and is nowhere`);
  const by = outcome?.user_id ?? `person:${user}`;
  watch.expect("S11", by === `person:${user}`, () => `${call} of ${user} was done as ${by}`);
}

/** Each change of a booking leaves one line of its history, so what was done twice or half shows. */
function checkEffects(watch: Watch, { truth: { rows }, calls }: End): void {
  const lines = new Map<string, number>();
  for (const { entity, doc } of rows) {
    if (entity !== "bookingEvents") continue;
    const { bookingId } = doc as BookingEvent;
    lines.set(bookingId, (lines.get(bookingId) ?? 0) + 1);
  }
  const wanted = new Map<string, number>();
  for (const { status, args } of calls) {
    if (status !== "applied") continue;
    const named = args as { id?: string; lines?: readonly { id: string }[] };
    for (const { id = "" } of named.lines ?? [named]) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  }
  const wrong = [...wanted.keys(), ...lines.keys()].find((id) => wanted.get(id) !== lines.get(id));
  const say = (counts: ReadonlyMap<string, number>) => counts.get(wrong ?? "") ?? 0;
  watch.expect(
    "S6",
    wrong === undefined,
    () => `${say(lines)} lines of history for ${say(wanted)} changes of ${wrong}`,
  );
}

/** What was done at one computer took effect in the order in which it was done. */
function checkOrder(watch: Watch, { clients, calls }: End): void {
  for (const { no, issued } of clients) {
    const order = issued.filter(({ origin }) => origin === no).map(({ id }) => id);
    const done = calls.map(({ id }) => order.indexOf(id)).filter((at) => at >= 0);
    const isInOrder = done.every((at, index) => index === 0 || at > (done[index - 1] ?? 0));
    watch.expect("S7", isInOrder, () => `the changes of client ${no} took effect as ${done.join(", ")}`);
  }
}
