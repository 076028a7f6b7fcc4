// `npm run sim -- --runs <n> --seed <s> [--mutant <name>] [--target model|engine] [--json]`: the last line is one JSON object;
// everything else goes to standard error. Ends well if nothing broke, or, with a mistake put in, if it was found.
import { parseArgs } from "node:util";
import { explore, type Exploration, type Target } from "#test/sim/explore.ts";

/** Name → target. Each is loaded only when it is asked for. */
const targets: Readonly<Record<string, () => Promise<Target<unknown, string>>>> = {
  engine: async () => (await import("#test/sim/engine/target.ts")).engineTarget(),
  model: async () => (await import("#test/sim/model/target.ts")).model,
};

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    mutant: { type: "string" },
    target: { type: "string", default: "engine" },
    json: { type: "boolean", default: false },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const target = await targets[values.target]?.();
const mutant = target?.mutants.find((one) => one === values.mutant) ?? null;
const isKnown = values.mutant === undefined || mutant !== null;
if (target === undefined || !isKnown || !(Number.isInteger(runs) && runs > 0) || !Number.isInteger(seed)) {
  console.error(
    `npm run sim -- --runs <n> --seed <s> [--mutant <${(target?.mutants ?? ["name"]).join("|")}>] [--target ${Object.keys(targets).join("|")}] [--json]`,
  );
  process.exit(2);
}
const started = performance.now();
const exploration = await explore(target, { runs, seed, mutant });
const seconds = (performance.now() - started) / 1000;
tell(exploration);
console.log(JSON.stringify(summary(exploration), null, values.json ? undefined : 2));
await target.close?.();
process.exit((exploration.found !== null) === (mutant !== null) ? 0 : 1);

function summary({ runs: played, steps, checked, found }: Exploration<unknown>) {
  const broken = found?.violation.invariant;
  const invariants = Object.fromEntries(
    Object.entries(checked).map(([name, times]) => [name, { checked: times, violations: name === broken ? 1 : 0 }]),
  );
  const shrunk = found?.schedule.length ?? null;
  const violations = found === null ? 0 : 1;
  const what = { target: values.target, mutant, seed, runs: played, steps, violations };
  return { ...what, invariant: broken ?? null, shrunk, invariants, seconds: Math.round(seconds * 10) / 10 };
}

function tell({ found, runs: played }: Exploration<unknown>): void {
  if (found === null) return;
  console.error(`Seed ${seed}, schedule ${played}: ${found.violation.message}`);
  for (const act of found.schedule) console.error(`  ${JSON.stringify(act)}`);
}
