import { CLIENTS } from "#test/sim/act.ts";
import { compare } from "#test/sim/model/checks.ts";
import { screenOf } from "#test/sim/model/client.ts";
import { deliver, pull, push } from "#test/sim/model/exchange.ts";
import { endSlow, scopesOf } from "#test/sim/model/server.ts";
import type { Issued, World } from "#test/sim/model/world.ts";

/** Turns of push and pull within which everything that waits must have gone out. */
const TURNS = 4;

/** The network is back and nobody does anything: everything goes out, then late letters arrive, then all is compared. */
export function comeToRest(world: World): void {
  endSlow(world.server);
  for (let turn = 0; turn < TURNS; turn += 1) everybodySyncs(world);
  while (world.transit.length > 0) deliver(world, 0);
  everybodySyncs(world);
  everybodySyncs(world);
  checkClients(world);
  for (const issued of world.issued.values()) checkIssued(world, issued);
  checkSums(world);
  checkOrder(world);
}

function everybodySyncs(world: World): void {
  for (let client = 0; client < CLIENTS; client += 1) {
    push(world, { client, most: 50, fate: "arrives", signedIn: "owner" });
    pull(world, { client, fate: "arrives", pages: 99, meanwhile: "nothing" });
  }
}

function checkClients(world: World): void {
  world.clients.forEach((client, no) => {
    const { outbox, scopes } = client.profile;
    world.watch.expect("L1", outbox.length === 0, () => `${outbox.length} changes wait at client ${no} for ever`);
    const may = scopesOf(world.server, client.user);
    world.watch.expect("S2", may.size === scopes.length, () => `client ${no} does not know its scopes`);
    compare(world, screenOf(client), world.server.history.rows, { no, whenMissing: "S2" });
  });
}

/** Every change that was told to be saved has one outcome, and a refused one is kept where a person finds it. */
function checkIssued({ watch, server, clients }: World, { call, isSaved }: Issued): void {
  const outcome = server.history.outcomes.get(call.id);
  const isKept = clients.some(({ profile }) => profile.attention.some(({ id }) => id === call.id));
  if (isSaved) watch.expect("S3", outcome !== undefined || isKept, () => `${call.command.name} ${call.id} is lost`);
  if (outcome?.status === "rejected") watch.expect("S5", isKept, () => `${call.id} was refused and is nowhere`);
  if (outcome?.status === "applied" && call.command.name === "helium.append") {
    const { id } = call.command;
    watch.expect("S3", server.history.rows.has(`helium/${id}`), () => `the entry ${id} is lost`);
  }
}

/** Hours are added, so what was done twice shows. */
function checkSums({ watch, server, issued }: World): void {
  const { executed } = server.history;
  watch.expect("S6", new Set(executed).size === executed.length, () => "a change took effect twice");
  const wanted = new Map<number, number>();
  for (const { call } of issued.values()) {
    if (call.command.name !== "sum.add" || !server.history.outcomes.has(call.id)) continue;
    const { station, hours } = call.command;
    wanted.set(station, (wanted.get(station) ?? 0) + hours);
  }
  for (const [station, hours] of wanted) {
    const row = server.history.rows.get(`sum/${station}`);
    const found = row?.kind === "sum" ? row.hours : 0;
    watch.expect("S6", found === hours, () => `${found} hours where ${hours} were added`);
  }
}

function checkOrder({ watch, server, issued, clients }: World): void {
  const order = [...issued.keys()];
  const executed = [...new Set(server.history.executed)].map((id) => ({
    at: order.indexOf(id),
    client: issued.get(id)?.client,
  }));
  clients.forEach((_, no) => {
    const places = executed.filter(({ client }) => client === no).map(({ at }) => at);
    const isInOrder = places.every((at, index) => index === 0 || at >= (places[index - 1] ?? 0));
    watch.expect("S7", isInOrder, () => `the changes of client ${no} took effect as ${places.join(", ")}`);
  });
}
