// `npm run bench -- <name> [--size S|M|L] [--json]`: see test/bench/run.ts.
import { runTypeScript } from "./steps.mjs";

process.exitCode = await runTypeScript("test/bench/run.ts", process.argv.slice(2));
