import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkOidc } from "#backend/access/checkOidc.ts";
import type { BackendOptions } from "#backend/server.ts";

export type Arguments = { readonly options: BackendOptions; readonly readyFile: string | undefined };

const HELP = `npm run backend -- --port <p> (--data <dir> | --database-url <url> | --memory)
  [--facility demo-S|demo-M|demo-L|nanoterasu|<file>] [--accounts] [--ready-file <file>]
  [--oidc-issuer <url> --oidc-audience <name> --oidc-client-id <id>]
  [--host <h>] [--tls-cert <file> --tls-key <file> | --trusted-proxy <address>[,<address>]]`;

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
      accounts: { type: "boolean", default: false },
      "oidc-issuer": { type: "string" },
      "oidc-audience": { type: "string" },
      "oidc-client-id": { type: "string" },
      "tls-cert": { type: "string" },
      "tls-key": { type: "string" },
      "trusted-proxy": { type: "string" },
      "ready-file": { type: "string" },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port} is no port.\n${HELP}`);
  const facility = values.facility === undefined ? {} : { facility: values.facility };
  return {
    options: {
      store: storeOf(values),
      port,
      host: values.host,
      accounts: values.accounts,
      trustedProxies: values["trusted-proxy"]?.split(",") ?? [],
      ...oidcOf(values),
      ...tlsOf(values),
      ...facility,
    },
    readyFile: values["ready-file"],
  };
}

function oidcOf(values: {
  readonly "oidc-issuer"?: string;
  readonly "oidc-audience"?: string;
  readonly "oidc-client-id"?: string;
}): Pick<BackendOptions, "oidc"> {
  const { "oidc-issuer": issuer, "oidc-audience": audience, "oidc-client-id": clientId } = values;
  if (issuer === undefined && audience === undefined && clientId === undefined) return {};
  if (issuer === undefined || audience === undefined || clientId === undefined)
    throw new Error(`--oidc-issuer, --oidc-audience and --oidc-client-id belong together.\n${HELP}`);
  return { oidc: checkOidc({ issuer, audience, clientId }) };
}

function tlsOf(values: { readonly "tls-cert"?: string; readonly "tls-key"?: string }): Pick<BackendOptions, "tls"> {
  const { "tls-cert": cert, "tls-key": key } = values;
  if (cert === undefined && key === undefined) return {};
  if (cert === undefined || key === undefined) throw new Error(`--tls-cert and --tls-key belong together.\n${HELP}`);
  return { tls: { cert: readFileSync(cert), key: readFileSync(key) } };
}

/** Where the rows are. Throws where none or several places are named. */
export function storeOf(values: {
  readonly data?: string;
  readonly "database-url"?: string;
  readonly memory?: boolean;
}): BackendOptions["store"] {
  const { data, "database-url": databaseUrl, memory = false } = values;
  const named = [data, databaseUrl, memory || undefined].filter((one) => one !== undefined);
  if (named.length !== 1) throw new Error(`Where are the rows kept? One of --data, --database-url, --memory.\n${HELP}`);
  if (data !== undefined) return { folder: data };
  return databaseUrl === undefined ? "memory" : { databaseUrl };
}
