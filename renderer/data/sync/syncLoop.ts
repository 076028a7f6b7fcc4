import { liveQuery } from "dexie";
import type { DeskDatabase } from "#renderer/data/db.ts";
import { atMostEvery, bell } from "#renderer/data/sync/bell.ts";
import { ServerFailure, type FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import { keepLease } from "#renderer/data/sync/keepLease.ts";
import { noteSync } from "#renderer/data/sync/readSyncState.ts";
import { refreshMe } from "#renderer/data/sync/refreshMe.ts";
import type { SyncDeps } from "#renderer/data/sync/syncDeps.ts";
import { introduce, syncOnce } from "#renderer/data/sync/syncOnce.ts";
import { tellResolved } from "#renderer/data/sync/tellResolved.ts";
import { holdLock } from "#renderer/platform/holdLock.ts";

/** Nothing was said for so long: ask all the same, the live line may be dead without a word. */
const QUIET_MS = 5 * 60_000;
/** A colleague who sends a night's work pokes hundreds of times; every station that fetched each time would slow the sending down. */
const POKED_EVERY_MS = 250;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export type SyncLoop = { /** Something may be new. */ wake(): void; stop(): void };

/**
 * Keeps this database and the facility in step until it is stopped. Whatever happens (a change here, a poke, the network, the
 * window comes to the front) only says "something may be new"; one loop then works until nothing is left. One window at a time:
 * another one waits for the lock and takes over when this one goes.
 */
export function startSyncLoop(
  deps: SyncDeps,
  server: FacilityServer,
  onBug: (error: unknown) => void = () => undefined,
): SyncLoop {
  const news = bell();
  const end = new AbortController();
  const changes = liveQuery(() => leaves(deps.db)).subscribe(() => news.ring());
  end.signal.addEventListener("abort", () => {
    changes.unsubscribe();
    news.ring();
  });
  // What we may do can have changed while nothing could be heard, and the facility says so by ending the live line.
  const person = { isStale: true };
  const work = async () => {
    const heard = (): void => {
      person.isStale = true;
      news.ring();
    };
    void listen(server, { poked: atMostEvery(POKED_EVERY_MS, news.ring), heard }, end.signal);
    const once = async () => {
      await introduce(deps, server);
      if (person.isStale) {
        person.isStale = false;
        await refreshMe(deps.db, server).catch((error: unknown) => {
          person.isStale = true;
          throw error;
        });
      }
      await syncOnce(deps, server);
      await tellResolved(deps.db, server);
    };
    for (let failures = 0; !end.signal.aborted;) {
      const pauseMs = await tryOnce(deps, once, failures, onBug);
      await keepLease(deps).catch(onBug);
      failures = pauseMs === 0 ? 0 : failures + 1;
      await news.wait(pauseMs === 0 ? QUIET_MS : pauseMs);
    }
  };
  void holdLock(`sync:${deps.db.name}`, work, end.signal).catch(onBug);
  return { wake: news.ring, stop: () => end.abort() };
}

/** What goes from here to the facility: another answer when there is something new to send or to tell. */
function leaves(db: DeskDatabase): Promise<unknown[]> {
  return Promise.all([db.outbox.orderBy("no").lastKey(), db.attention.where("state").equals("resolved").count()]);
}

/** 0 where it went well; else how long to wait before the next try. */
async function tryOnce(
  deps: SyncDeps,
  once: () => Promise<void>,
  failures: number,
  onBug: (error: unknown) => void,
): Promise<number> {
  try {
    await once();
    await noteSync(deps.db, { lastError: null });
    return 0;
  } catch (error) {
    const failure = error instanceof ServerFailure ? error : new ServerFailure("broken");
    if (failure !== error) onBug(error);
    await noteSync(deps.db, { lastError: failure.kind }).catch(() => undefined);
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
    // All stations of a facility must not come back in the same second.
    const spread = (deps.random(1)[0] ?? 0) / 256;
    return Math.max(failure.retryAfterMs, pauseMs * (0.75 + 0.5 * spread));
  }
}

type Listener = { poked(): void; /** Rights may have changed, or something was missed. */ heard(): void };

/** Every poke rings; a line that is cut is taken up again, and rings too: something may have been missed. */
async function listen(server: FacilityServer, { poked, heard }: Listener, signal: AbortSignal): Promise<void> {
  const pause = bell();
  signal.addEventListener("abort", pause.ring);
  while (!signal.aborted) {
    try {
      const pokes = server.live(signal)[Symbol.asyncIterator]();
      for (let event = await pokes.next(); !event.done; event = await pokes.next())
        (event.value.kind === "poke" ? poked : heard)();
    } catch {
      // The loop itself finds out what is wrong; this line only carries pokes.
    }
    await pause.wait(5_000);
    heard();
  }
}
