import type { DeskDatabase } from "#renderer/data/db.ts";
import type { MeRow } from "#renderer/data/me.ts";
import type { DemoSize } from "#shared/demo/demoSize.ts";
import type { Bilingual } from "#shared/domain/facility/facility.ts";

export type Status = {
  /** Changes that no facility backend has taken in yet. */
  readonly waiting: number;
  /** True where everything shown is invented; it is watermarked 「デモ」. */
  readonly demo: boolean;
  readonly demoSize: DemoSize | null;
  /** Null until a facility was chosen: then the first run is shown. */
  readonly facilityName: Bilingual | null;
  /** Did the browser promise to keep the data when the disk runs low? Null: not asked yet. */
  readonly storageKept: boolean | null;
  /** Whose desk this is, as the facility said last; null where none ever did. */
  readonly me: MeRow | null;
};

export async function status(db: DeskDatabase): Promise<Status> {
  const [waiting, facility, kept, me] = await Promise.all([
    db.outbox.count(),
    db.meta.get("facility"),
    db.meta.get("storage-kept"),
    db.meta.get("me"),
  ]);
  const chosen = facility?.key === "facility" ? facility : undefined;
  return {
    waiting,
    demo: chosen !== undefined && chosen.demo !== null,
    demoSize: chosen?.demo ?? null,
    facilityName: chosen?.name ?? null,
    storageKept: kept?.key === "storage-kept" ? kept.kept : null,
    me: me?.key === "me" ? me : null,
  };
}
