import { parseArgs } from "node:util";
import type { BackendOptions } from "#backend/server.ts";

export type Arguments = { readonly options: BackendOptions; readonly readyFile: string | undefined };

const HELP =
  "npm run backend -- --port <p> (--data <dir> | --database-url <url> | --memory) [--facility demo-S|demo-M|demo-L|nanoterasu|<file>] [--host <h>] [--ready-file <file>]";

/** What was asked for on the command line. Throws with a sentence where it does not fit. */
export function readArguments(words: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...words],
    options: {
      port: { type: "string", default: "8080" },
      host: { type: "string", default: "127.0.0.1" },
      data: { type: "string" },
      "database-url": { type: "string" },
      memory: { type: "boolean", default: false },
      facility: { type: "string" },
      "ready-file": { type: "string" },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port} is no port.\n${HELP}`);
  const facility = values.facility === undefined ? {} : { facility: values.facility };
  return {
    options: { store: storeOf(values), port, host: values.host, ...facility },
    readyFile: values["ready-file"],
  };
}

function storeOf(values: {
  readonly data?: string;
  readonly "database-url"?: string;
  readonly memory: boolean;
}): BackendOptions["store"] {
  const { data, "database-url": databaseUrl, memory } = values;
  const named = [data, databaseUrl, memory || undefined].filter((one) => one !== undefined);
  if (named.length !== 1) throw new Error(`Where are the rows kept? One of --data, --database-url, --memory.\n${HELP}`);
  if (data !== undefined) return { folder: data };
  return databaseUrl === undefined ? "memory" : { databaseUrl };
}
