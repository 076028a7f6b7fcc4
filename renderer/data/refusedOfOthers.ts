import { readySchemas } from "#renderer/data/readySchemas.ts";
import { facilityDesk } from "#renderer/platform/facilityDesk.ts";
import type { RefusedOfOthers } from "#shared/protocol/refused.ts";

/** Refused changes of others that this person looks after, as the facility knows them now; null where it cannot be asked. */
export async function refusedOfOthers(): Promise<readonly RefusedOfOthers[] | null> {
  readySchemas();
  const { httpServer } = await import("#renderer/data/sync/httpServer.ts");
  return httpServer(facilityDesk() ?? "")
    .refused()
    .then(
      ({ refused }) => refused,
      () => null,
    );
}
