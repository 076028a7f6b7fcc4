// `npm run pictures -- --out <dir>`: see test/pictures/run.ts.
import { runTypeScript } from "./steps.mjs";

process.exitCode = await runTypeScript("test/pictures/run.ts", process.argv.slice(2));
