import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyServerOptions } from "fastify";
import { chooseIdentity } from "#backend/access/chooseIdentity.ts";
import { checkHost } from "#backend/access/checkHost.ts";
import type { OidcSettings } from "#backend/access/readJwt.ts";
import type { WhoIs } from "#backend/access/whoIs.ts";
import { makeApp, type Tls } from "#backend/app.ts";
import { noJournal, type Journal } from "#backend/durable/journal.ts";
import { openFolder, type OpenedFolder } from "#backend/durable/openFolder.ts";
import { chooseFacility } from "#backend/facility/chooseFacility.ts";
import { readFacility } from "#backend/facility/readFacility.ts";
import { seedFacility } from "#backend/facility/seedFacility.ts";
import { openPglite } from "#backend/store/openPglite.ts";
import { openPostgres } from "#backend/store/openPostgres.ts";
import { startJobs } from "#backend/jobs/startJobs.ts";
import { rememberOld } from "#backend/packs/rememberOld.ts";
import type { Store } from "#backend/store/store.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { RandomBytes } from "#shared/lib/id.ts";

export type BackendOptions = {
  /** `memory`: gone with the process. A folder: embedded. A URL: a PostgreSQL server. */
  readonly store: "memory" | { readonly folder: string } | { readonly databaseUrl: string };
  /** 0: any free one. */
  readonly port: number;
  readonly host?: string;
  /** `demo-S`, `demo-M`, `demo-L`, `nanoterasu` or the path of a facility file; only an empty database is filled. */
  readonly facility?: string;
  /** People sign in even where none has been entered yet. Default: from the first person on. */
  readonly accounts?: boolean;
  /** Default: whoever has been entered in this database, or, before that, this machine only. */
  readonly identity?: WhoIs;
  /** A provider that vouches for people. */
  readonly oidc?: OidcSettings;
  readonly tls?: Tls;
  /** Addresses of proxies in front, which speak TLS in this backend's place. */
  readonly trustedProxies?: readonly string[];
  readonly now?: () => InstantMs;
  readonly random?: RandomBytes;
  readonly logger?: NonNullable<FastifyServerOptions["logger"]>;
  readonly requestsPerMinute?: number;
  /** It does by itself what is to be done every hour. Default: yes. */
  readonly withJobs?: boolean;
};

export type RunningBackend = {
  readonly url: string;
  readonly app: FastifyInstance;
  readonly store: Store;
  close(): Promise<void>;
};

/** Opens the store, fills it if it is empty and a facility is named (the past of a demo afterwards), and listens. Throws with a sentence where that cannot be. */
export async function startBackend(options: BackendOptions): Promise<RunningBackend> {
  const { host = "127.0.0.1", now = () => Date.now() as InstantMs, random = randomBytes } = options;
  const { store, journal, found, dump } = await openStore(options.store);
  try {
    const { accounts = false, oidc, tls, trustedProxies = [] } = options;
    const whoIs = options.identity ?? (await chooseIdentity({ store, now, accounts, oidc }));
    const deps = { store, journal, listOld: rememberOld(), whoIs, now, random };
    const isSealed = tls !== undefined || trustedProxies.length > 0;
    checkHost({ host, isOpen: whoIs.ways.includes("open"), isSealed });
    const { facility } = options;
    if (facility !== undefined) await seedFacility(deps, await chooseFacility(facility, now()));
    const { logger = false, requestsPerMinute = 1_200 } = options;
    const app = await makeApp(deps, { logger, requestsPerMinute, tls, trustedProxies });
    if (found !== undefined && found.left !== "cleanly") app.log.warn(found, "not stopped cleanly the last time");
    const url = await app.listen({ port: options.port, host });
    const isFilling = (await readFacility(store.db))?.pastOf !== undefined;
    const stopJobs = options.withJobs === false ? undefined : startJobs(deps, { dump, log: app.log, isFilling });
    const close = async () => {
      await stopJobs?.();
      await app.close();
      await store.close();
    };
    return { url, app, store, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}

type Opened = { readonly store: Store; readonly journal: Journal } & Partial<Pick<OpenedFolder, "found" | "dump">>;

/** The database, and the journal beside an embedded one. */
export async function openStore(store: BackendOptions["store"]): Promise<Opened> {
  if (store === "memory") return { store: await openPglite("memory://"), journal: noJournal };
  if ("folder" in store) return openFolder(store.folder);
  return { store: await openPostgres(store.databaseUrl), journal: noJournal };
}
