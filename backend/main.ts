import { writeFile } from "node:fs/promises";
import { isLoopback } from "#backend/access/isLoopback.ts";
import { readArguments } from "#backend/arguments.ts";
import { commands } from "#backend/commands/commands.ts";
import { startBackend } from "#backend/server.ts";

// A command (backend/commands), or else the server: one line says where it is when it is ready; everything after it is the log, a line of JSON each.
const [first = "", ...rest] = process.argv.slice(2);
try {
  const command = commands.get(first);
  await (command === undefined ? serve(process.argv.slice(2)) : command(rest));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function serve(words: readonly string[]): Promise<void> {
  const { options, readyFile } = readArguments(words);
  const backend = await startBackend({ ...options, logger: { level: "info" } });
  const close = once(backend.close);
  // A second signal does not break off the first.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(close));
  const reach = isLoopback(options.host ?? "127.0.0.1") ? "" : ", for every machine that reaches it; people sign in";
  process.stdout.write(`The facility backend is at ${backend.url}${reach}\n`);
  if (readyFile !== undefined) await writeFile(readyFile, JSON.stringify({ url: backend.url }));
}

function once(work: () => Promise<void>): () => Promise<void> {
  const begun: Promise<void>[] = [];
  return () => {
    if (begun.length === 0) begun.push(work());
    return Promise.all(begun).then(() => undefined);
  };
}

/** Running requests end, the store is closed; then nothing keeps the process. */
async function stop(close: () => Promise<void>): Promise<void> {
  try {
    await close();
  } catch (error) {
    process.stderr.write(`The backend did not stop cleanly: ${error instanceof Error ? error.name : "?"}\n`);
    process.exitCode = 1;
  }
}
