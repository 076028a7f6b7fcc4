// `npm run sim -- --runs <n> --seed <s> [--mutant <name>] [--target model|engine] [--json]`: see test/sim/run.ts.
import { runTypeScript } from "./steps.mjs";

process.exitCode = await runTypeScript("test/sim/run.ts", process.argv.slice(2));
