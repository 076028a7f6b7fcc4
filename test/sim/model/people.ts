import type { Act, ClientNo } from "#test/sim/act.ts";
import { checkClient } from "#test/sim/model/checks.ts";
import { loseDatabase, reconcile, save, screenOf, writeJournal } from "#test/sim/model/client.ts";
import type { Call, Command } from "#test/sim/model/commands.ts";
import { rowsOf } from "#test/sim/model/rows.ts";
import { clientAt, type World } from "#test/sim/model/world.ts";

type Of<Kind extends Act["kind"]> = Extract<Act, { kind: Kind }>;

export function append(world: World, act: Of<"append">): void {
  const { client, station, litres } = act;
  const id = `h${world.next()}`;
  const confidential = act.confidential && belongsToCoalition(world, client);
  const command = { name: "helium.append", id, station, litres, confidential } as const;
  if (act.cut === "not") return does(world, client, command);
  // Ends between database and journal, and comes back. Nobody was told "saved" yet.
  const issued = { call: newCall(world, client, command), client, isSaved: world.mutant === "savedTooEarly" };
  world.issued.set(issued.call.id, issued);
  save(clientAt(world, client), issued.call);
  if (act.cut === "database lost") wipe(world, client);
  else crash(world, client);
}

export function correct(world: World, { client, pick, litres }: Of<"correct">): void {
  const entry = picked(rowsOf(screenOf(clientAt(world, client)), "helium"), pick);
  if (entry !== undefined) does(world, client, { name: "helium.correct", id: entry.id, litres });
}

export function count(world: World, { client, station, hours }: Of<"count">): void {
  does(world, client, { name: "sum.add", station, hours });
}

export function note(world: World, { client, text }: Of<"note">): void {
  does(world, client, { name: "note.set", id: `of-${client}`, text });
}

export function book(world: World, act: Of<"book">): void {
  const { client, station, slot, length } = act;
  const confidential = act.confidential && belongsToCoalition(world, client);
  const place = { station, start: slot, end: slot + length };
  does(world, client, { name: "booking.create", id: `b${world.next()}`, ...place, confidential });
}

export function change(world: World, { client, what, pick, slot, confidential }: Of<"change">): void {
  const booking = picked(rowsOf(screenOf(clientAt(world, client)), "booking"), pick);
  if (booking === undefined) return;
  const { id } = booking;
  if (what === "cancel") does(world, client, { name: "booking.cancel", id });
  if (what === "classify") does(world, client, { name: "booking.classify", id, confidential });
  if (what === "move") does(world, client, { name: "booking.move", id, start: slot, end: slot + 1 });
}

/** The program ends and starts again: what was on its way to it is gone, what is on the disk is there. */
export function crash(world: World, client: ClientNo): void {
  world.transit = world.transit.filter((one) => one.kind === "push" || one.client !== client);
  reconcile(clientAt(world, client));
  checkClient(world, client);
}

export function wipe(world: World, client: ClientNo): void {
  loseDatabase(clientAt(world, client));
  world.seen.delete(client);
  world.taken.delete(client);
  checkClient(world, client);
}

function does(world: World, client: ClientNo, command: Command): void {
  const call = newCall(world, client, command);
  world.issued.set(call.id, { call, client, isSaved: true });
  const doer = clientAt(world, client);
  save(doer, call);
  writeJournal(doer, call);
  checkClient(world, client);
}

function newCall(world: World, client: ClientNo, command: Command): Call {
  return { id: `call-${world.next()}`, author: clientAt(world, client).user, command };
}

/** User 2 never does. */
const belongsToCoalition = (world: World, client: ClientNo): boolean => clientAt(world, client).user < 2;

const picked = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % items.length];
