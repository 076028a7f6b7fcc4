import { useEffect } from "react";
import type { DataDeps } from "#renderer/data/deps.ts";
import { facilityDesk, SIGNED_IN } from "#renderer/platform/facilityDesk.ts";
import { reportError } from "#renderer/platform/reportErrors.ts";

/** Keeps this window's database and the facility in step, from after the first paint on. Does nothing where the program works alone. */
export function useSync(deps: DataDeps): void {
  useEffect(() => {
    const desk = facilityDesk();
    if (desk === undefined) return undefined;
    let stop: (() => void) | undefined;
    let isGone = false;
    const begin = async () => {
      const started = await startSync(deps, desk);
      if (isGone) started();
      else stop = started;
    };
    const idle = requestIdleCallback(() => void begin().catch((error: unknown) => reportError("sync.start", error)));
    return () => {
      isGone = true;
      cancelIdleCallback(idle);
      stop?.();
    };
  }, [deps]);
}

async function startSync(deps: DataDeps, desk: string): Promise<() => void> {
  (await import("#renderer/data/readySchemas.ts")).readySchemas();
  const [{ startSyncLoop }, { httpServer }] = await Promise.all([
    import("#renderer/data/sync/syncLoop.ts"),
    import("#renderer/data/sync/httpServer.ts"),
  ]);
  const loop = startSyncLoop(deps, httpServer(desk), (error) => reportError("sync.broken", error));
  const signals = ["online", "focus", SIGNED_IN] as const;
  for (const signal of signals) window.addEventListener(signal, loop.wake);
  return () => {
    for (const signal of signals) window.removeEventListener(signal, loop.wake);
    loop.stop();
  };
}
