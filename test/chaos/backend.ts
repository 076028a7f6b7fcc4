// One backend of a storm, in a process of its own so that it can be killed: the real one, but people are known by a number, for how they
// sign in is not what this is about.
import { startBackend } from "#backend/server.ts";
import { makePeople } from "#test/sim/engine/people.ts";
import { stormClock } from "#test/chaos/stormClock.ts";

const [port = "0", databaseUrl = ""] = process.argv.slice(2);
await startBackend({
  store: { databaseUrl },
  port: Number(port),
  identity: makePeople().whoIs,
  now: stormClock,
  requestsPerMinute: 1e9,
});
// Whoever started the storm is gone.
process.once("disconnect", () => process.exit(1));
process.stdout.write("ready\n");
