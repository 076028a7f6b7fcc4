import { type Act, type ClientNo, CLIENTS, type Schedule } from "#test/sim/act.ts";
import { comeToRest } from "#test/sim/model/atRest.ts";
import { checkClient } from "#test/sim/model/checks.ts";
import { newClient } from "#test/sim/model/client.ts";
import { deliver, pull, push } from "#test/sim/model/exchange.ts";
import * as people from "#test/sim/model/people.ts";
import type { Scope } from "#test/sim/model/rows.ts";
import { backupOf, beginSlow, endSlow, forgetLog, packHelium, scopesOf } from "#test/sim/model/server.ts";
import { endLeases } from "#test/sim/model/takeAnswer.ts";
import { clientAt, newWorld, restoreBackup, type World } from "#test/sim/model/world.ts";
import type { MutantName } from "#test/sim/mutants.ts";
import type { Watch } from "#test/sim/watch.ts";

/** Plays a schedule on the model and lets it come to rest. Throws the first violation. */
export function playModel(schedule: Schedule, mutant: MutantName | null, watch: Watch): void {
  const world = newWorld(mutant, watch);
  for (const act of schedule) perform(world, act);
  comeToRest(world);
}

function perform(world: World, act: Act): void {
  switch (act.kind) {
    case "append":
      return people.append(world, act);
    case "correct":
      return people.correct(world, act);
    case "count":
      return people.count(world, act);
    case "note":
      return people.note(world, act);
    case "book":
      return people.book(world, act);
    case "change":
      return people.change(world, act);
    case "push":
      return push(world, act);
    case "pull":
      return pull(world, act);
    case "deliver":
      return deliver(world, act.pick);
    case "crash":
      return people.crash(world, act.client);
    case "wipe":
      return people.wipe(world, act.client);
    case "copyProfile":
      return copyProfile(world, act.client);
    case "days":
      return passDays(world, act.days);
    default:
      return atTheFacility(world, act);
  }
}

type FacilityAct = Extract<
  Act,
  { kind: "permit" | "slowBegin" | "slowEnd" | "backup" | "restore" | "forgetLog" | "pack" }
>;

function atTheFacility(world: World, act: FacilityAct): void {
  const { server } = world;
  switch (act.kind) {
    case "permit": {
      const others = [...scopesOf(server, act.user)].filter((scope) => scope !== "coalition");
      server.scopes.set(act.user, new Set<Scope>(act.allowed ? [...others, "coalition"] : others));
      return;
    }
    case "slowBegin": {
      const id = `slow-${world.next()}`;
      return beginSlow(server, [[`note/${id}`, { kind: "note", id, text: 0 }]]);
    }
    case "slowEnd":
      return endSlow(server);
    case "backup":
      world.backup = backupOf(server);
      return;
    case "restore":
      return restoreBackup(world);
    case "forgetLog":
      return forgetLog(server, act.upTo);
    case "pack":
      return packHelium(server, act.confidential ? "coalition" : "pub");
  }
}

/** The last computer goes on with the profile of another one, if nothing was done at it yet. */
function copyProfile(world: World, from: ClientNo): void {
  const to = CLIENTS - 1;
  const { outbox, archive, attention, nextSeq } = clientAt(world, to).profile;
  if (outbox.length + archive.length + attention.length > 0 || nextSeq > 1) return;
  const source = clientAt(world, from);
  const copy = newClient(world.mutant, source.user, source.newId);
  copy.profile = structuredClone(source.profile);
  for (const [id, call] of source.journal) copy.journal.set(id, call);
  world.clients[to] = copy;
  world.seen.delete(to);
  world.taken.set(to, new Set(world.taken.get(from)));
}

function passDays(world: World, days: number): void {
  world.server.day += days;
  world.clients.forEach((client, no) => {
    endLeases(client, world.server.day);
    checkClient(world, no);
  });
}
