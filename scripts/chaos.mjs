// `npm run chaos -- --minutes <m> --clients <n> --backends <k> [--database-url <url>] [--seed <s>] [--json]`: see test/chaos/run.ts.
import { runTypeScript } from "./steps.mjs";

process.exitCode = await runTypeScript("test/chaos/run.ts", process.argv.slice(2));
