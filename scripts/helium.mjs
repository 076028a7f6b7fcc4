// `npm run helium -- bill <tariff.json> <log.csv>` and `-- balance <log.csv>`: forms in docs/helium.md.
import { runTypeScript } from "./steps.mjs";

process.exitCode = await runTypeScript("scripts/helium/main.mjs", process.argv.slice(2));
