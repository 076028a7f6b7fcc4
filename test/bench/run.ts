// `npm run bench -- <name> [--size S|M|L] [--json]`: prints one JSON object; everything else goes to standard error.
import { parseArgs } from "node:util";
import { buildApp } from "#scripts/build.mjs";
import type { Metric } from "#test/bench/measure.ts";
import { type Size, sizes } from "#test/bench/storedFacility.ts";

/** Name → bench. Each is loaded only when it is asked for. */
const benches: Readonly<Record<string, () => Promise<(size: Size) => Promise<Record<string, Metric>>>>> = {
  start: async () => (await import("#test/bench/start.ts")).start,
  board: async () => (await import("#test/bench/board.ts")).board,
  query: async () => (await import("#test/bench/query.ts")).query,
  "sync-first": async () => (await import("#test/bench/syncFirst.ts")).syncFirst,
  "sync-live": async () => (await import("#test/bench/syncLive.ts")).syncLive,
  backend: async () => (await import("#test/bench/backend.ts")).backend,
  save: async () => (await import("#test/bench/save.ts")).save,
  ledger: async () => (await import("#test/bench/ledger.ts")).ledger,
  memory: async () => (await import("#test/bench/memory.ts")).memory,
  helium: async () => (await import("#test/bench/helium.ts")).helium,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: "string", default: "L" }, json: { type: "boolean", default: false } },
});
const name = positionals[0] ?? "";
const bench = benches[name];
const size = sizes.find((one) => one === values.size);
if (bench === undefined || size === undefined) {
  console.error(`npm run bench -- <${Object.keys(benches).join("|")}> [--size ${sizes.join("|")}] [--json]`);
  process.exit(2);
}
await buildApp({ quiet: true });
const metrics = await (await bench())(size);
console.log(JSON.stringify({ bench: name, size, metrics }, null, values.json ? undefined : 2));
process.exit(0);
