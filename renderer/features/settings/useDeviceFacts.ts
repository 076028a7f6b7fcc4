import { useEffect, useState } from "react";
import { diagnostics } from "#renderer/data/queries/diagnostics.ts";
import { status } from "#renderer/data/queries/status.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { DeviceFacts } from "#renderer/features/settings/supportText.ts";
import { desktop } from "#renderer/platform/desktop.ts";

type Outside = Pick<DeviceFacts, "usedBytes" | "quotaBytes" | "versions" | "errors">;

/** Undefined until the database and the main process have answered. */
export function useDeviceFacts(): DeviceFacts | undefined {
  const { db } = useDesk();
  const figures = useLive(() => diagnostics(db), [db]);
  const known = useLive(() => status(db), [db]);
  const [outside, setOutside] = useState<Outside>();
  useEffect(() => {
    void askOutside().then(setOutside);
  }, []);
  if (figures === undefined || known === undefined || outside === undefined) return undefined;
  return { figures, kept: known.storageKept, ...outside };
}

async function askOutside(): Promise<Outside> {
  const [{ usage = null, quota = null }, versions = null, errors = []] = await Promise.all([
    navigator.storage.estimate(),
    desktop()?.request("app.versions", undefined),
    desktop()?.request("log.lastErrors", undefined),
  ]);
  return { usedBytes: usage, quotaBytes: quota, versions, errors };
}
