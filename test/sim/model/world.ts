import { userOfClient, type ClientNo, type UserNo } from "#test/sim/act.ts";
import { type Client, newClient } from "#test/sim/model/client.ts";
import type { Call } from "#test/sim/model/commands.ts";
import type { Key } from "#test/sim/model/rows.ts";
import { type History, newServer, restore, type Server } from "#test/sim/model/server.ts";
import type { Letter } from "#test/sim/model/takeAnswer.ts";
import type { PushRequest } from "#test/sim/model/wire.ts";
import type { MutantName } from "#test/sim/mutants.ts";
import type { Watch } from "#test/sim/watch.ts";

/** What is on its way and late. */
export type InTransit =
  | { readonly kind: "push"; readonly client: ClientNo; readonly signedIn: UserNo; readonly request: PushRequest }
  | { readonly kind: "answer"; readonly client: ClientNo; readonly letter: Letter };

/** A call as it was made, with what the person was told. */
export type Issued = { readonly call: Call; readonly client: ClientNo; isSaved: boolean };

/** One backend, its clients, the network between them, and what has to be remembered to judge them. */
export type World = {
  readonly mutant: MutantName | null;
  readonly watch: Watch;
  readonly server: Server;
  readonly clients: Client[];
  transit: InTransit[];
  backup: History | null;
  hasBeenRestored: boolean;
  /** In the order in which people made them. */
  readonly issued: Map<string, Issued>;
  /** Helium entries, open to everybody, that were on the client's screen: they must stay there. */
  readonly seen: Map<ClientNo, Set<Key>>;
  /** Changes that the client knew to be taken in: their effect is in its rows, whatever is offered again. */
  readonly taken: Map<ClientNo, Set<string>>;
  /** Numbers that no other thing of this world has. */
  next(): number;
};

export function newWorld(mutant: MutantName | null, watch: Watch): World {
  let drawn = 0;
  const next = () => ++drawn;
  return {
    mutant,
    watch,
    server: newServer(mutant, watch),
    clients: userOfClient.map((user) => newClient(mutant, user, () => `client-${next()}`)),
    transit: [],
    backup: null,
    hasBeenRestored: false,
    issued: new Map(),
    seen: new Map(),
    taken: new Map(),
    next,
  };
}

export function clientAt(world: Pick<World, "clients">, no: ClientNo): Client {
  const client = world.clients[no];
  if (client === undefined) throw new RangeError(`There is no client ${no}`);
  return client;
}

export function restoreBackup(world: World): void {
  if (world.backup === null) return;
  restore(world.server, world.backup);
  world.hasBeenRestored = true;
}
