// `npm run backend`: the facility backend from its sources. The first argument after `--` goes to backend/main.ts.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectFolder } from "./projectFolder.mjs";

const args = ["--import", "tsx", join(projectFolder, "backend", "main.ts"), ...process.argv.slice(2)];
const child = spawn(process.execPath, args, { stdio: "inherit" });
// The terminal sends SIGINT to both; SIGTERM comes to this one alone.
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => signal === "SIGTERM" && child.kill(signal));
child.on("close", (code) => (process.exitCode = code ?? 1));
