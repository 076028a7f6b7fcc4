import { writeFile } from "node:fs/promises";
import { readArguments } from "#backend/arguments.ts";
import { startBackend } from "#backend/server.ts";

// One line says where it is when it is ready; everything after it is the log, a line of JSON each.
try {
  const { options, readyFile } = readArguments(process.argv.slice(2));
  const backend = await startBackend({ ...options, logger: { level: "info" } });
  const close = once(backend.close);
  // A second signal does not break off the first.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(close));
  process.stdout.write(`The facility backend is at ${backend.url}\n`);
  if (readyFile !== undefined) await writeFile(readyFile, JSON.stringify({ url: backend.url }));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
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
