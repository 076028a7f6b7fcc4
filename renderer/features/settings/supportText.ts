import type { Diagnostics } from "#renderer/data/queries/diagnostics.ts";
import type { RequestAnswer } from "#shared/ipc/channels.ts";

/** Everything the diagnostics page shows; null where it cannot be known, as in a plain browser tab. */
export type DeviceFacts = {
  readonly figures: Diagnostics;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  readonly kept: boolean | null;
  readonly versions: RequestAnswer<"app.versions"> | null;
  readonly errors: RequestAnswer<"log.lastErrors">;
};

/** What a person gives to whoever helps: in one language, sorted, figures and codes alone (docs/adr/0029). */
export function supportText({ figures, versions, errors, ...storage }: DeviceFacts): string {
  const { sync, rows, ...counters } = figures;
  const lines = Object.entries({
    program: versions?.app,
    electron: versions?.electron,
    platform: versions?.platform,
    ...storage,
    ...rows,
    ...counters,
    ...sync,
    packs: sync === null ? null : `${sync.packs.here}/${sync.packs.all}`,
  }).map(([name, value]) => `${name}: ${value ?? "-"}`);
  return ["Beamline Desk", ...lines, ...errors.map(({ time, level, code }) => `${time} ${level} ${code}`)].join("\n");
}
