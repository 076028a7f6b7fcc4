import type { WhoIs } from "#backend/access/whoIs.ts";
import type { Journal } from "#backend/durable/journal.ts";
import type { ListOld } from "#backend/packs/rememberOld.ts";
import type { Store } from "#backend/store/store.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { RandomBytes } from "#shared/lib/id.ts";

/** Everything that the backend's answers depend on. */
export type BackendDeps = {
  readonly store: Store;
  readonly journal: Journal;
  readonly listOld: ListOld;
  readonly whoIs: WhoIs;
  readonly now: () => InstantMs;
  readonly random: RandomBytes;
};
