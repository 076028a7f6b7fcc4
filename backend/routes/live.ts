import type { FastifyInstance } from "fastify";
import type { ServerResponse } from "node:http";
import type { BackendDeps } from "#backend/deps.ts";
import type { Metrics } from "#backend/observe/metrics.ts";
import { hasSameRights } from "#backend/people/asActor.ts";
import { readHead, type Head } from "#backend/pull/history.ts";
import { signedIn } from "#backend/routes/asker.ts";
import { reaches, reachOf } from "#backend/store/readable.ts";
import type { RowNews } from "#backend/store/store.ts";
import type { Database } from "#backend/store/tables.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import { scopesFor } from "#shared/domain/visibility/scope.ts";
import type { LiveEvent } from "#shared/protocol/hello.ts";
import { SYNC_PATH } from "#shared/protocol/version.ts";

/** A comment this often, so that both ends notice when the line is dead. */
const COMMENT_EVERY_MS = 20_000;

/** Server-sent events: that something is new, never what. Only who may read it is told. */
export function addLiveRoute(app: FastifyInstance, deps: BackendDeps, metrics: Metrics): void {
  const open = new Set<ServerResponse>();
  const headOn = readOncePerNews(deps.store.db);
  app.addHook("preClose", async () => {
    // With its connection, which would else be kept for another question and hold up the end.
    for (const response of open) response.end(() => response.req.socket.destroy());
  });

  app.get(
    `${SYNC_PATH}/live`,
    // One small answer that never ends: it must not wait for more to be packed.
    { compress: false, config: { rateLimit: { max: 60, timeWindow: 60_000 } } },
    signedIn(deps.whoIs, async (actor, request, reply) => {
      const head = await readHead(deps.store.db);
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      });
      open.add(raw);
      metrics.countLine(1);
      const say = (event: LiveEvent) => raw.write(`data: ${JSON.stringify(event)}\n\n`);
      say({ kind: "poke", epoch: head.epoch, seq: head.seq });
      const isStill = async () => {
        const asker = await deps.whoIs.find(request.headers.authorization, null);
        return asker !== undefined && asker !== "stranger" && hasSameRights(asker, actor);
      };
      const check = () => endIfRevoked(isStill, raw, say);
      const stop = deps.store.listen((news) => {
        if ("rightsOf" in news || news.places === null) check();
        if (!("rightsOf" in news)) pokeOnNews(headOn, { actor, news, say });
      });
      const comment = setInterval(() => {
        raw.write(": still here\n\n");
        // Sessions end by themselves, too.
        check();
      }, COMMENT_EVERY_MS);
      request.raw.on("close", () => {
        clearInterval(comment);
        stop();
        open.delete(raw);
        metrics.countLine(-1);
      });
    }),
  );
}

/** Rights that have changed end the line: the station asks anew, as whoever it may be then. */
function endIfRevoked(isStill: () => Promise<boolean>, raw: ServerResponse, say: (event: LiveEvent) => void): void {
  isStill().then(
    (still) => {
      if (still || raw.writableEnded) return;
      say({ kind: "revoked" });
      raw.end();
    },
    // The database is away: who it is will be asked again.
    () => undefined,
  );
}

type Told = { readonly actor: Actor; readonly news: RowNews; readonly say: (event: LiveEvent) => void };

type HeadOn = (news: RowNews) => Promise<Head>;

/** Where the history stands, asked once for each news however many lines are open: every line is handed the same one. */
function readOncePerNews(db: Database): HeadOn {
  const heads = new WeakMap<RowNews, Promise<Head>>();
  return (news) => {
    const head = heads.get(news) ?? readHead(db);
    heads.set(news, head);
    return head;
  };
}

function pokeOnNews(headOn: HeadOn, { actor, news, say }: Told): void {
  const reach = reachOf(scopesFor(actor));
  const { places } = news;
  if (places !== null && !places.some((place) => reaches(reach, place))) return;
  headOn(news).then(
    ({ epoch, seq }) => say({ kind: "poke", epoch, seq }),
    // The database is away: the station notices by itself when it pulls.
    () => undefined,
  );
}
