import { useState } from "react";
import { commit } from "#renderer/data/commit.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import type { Preview } from "#renderer/data/exchange/preview.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";

export type ImportKind = "bookings" | "machineTime";

export type Chosen = {
  readonly fileName: string;
  readonly text: string;
  readonly encoding: string;
  readonly isCalendar: boolean;
};

export type ImportStage =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading" }
  /** `note`: why one looks at it again. */
  | {
      readonly kind: "preview";
      readonly chosen: Chosen;
      readonly preview: Preview<Booking | MachinePeriod>;
      readonly note: "again" | "failed" | "diskFull" | null;
    }
  | { readonly kind: "taken"; readonly count: number };

/** From a chosen file to a preview, and from there, when a person says so, to one change. */
export function useImport() {
  const desk = useDesk();
  const [kind, setKind] = useState<ImportKind>("bookings");
  const [stage, setStage] = useState<ImportStage>({ kind: "waiting" });
  const look = async (chosen: Chosen, as: ImportKind, note: "again" | null = null): Promise<void> => {
    setStage({ kind: "reading" });
    setStage({ kind: "preview", chosen, preview: await previewOf(desk, chosen.text, as), note });
  };
  const choose = async (file: File): Promise<void> => {
    setStage({ kind: "reading" });
    const [{ decodeFile }, { isCalendar }] = await Promise.all([
      import("#renderer/data/exchange/decodeFile.ts"),
      import("#renderer/data/exchange/preview.ts"),
    ]);
    const { text, encoding } = decodeFile(new Uint8Array(await file.arrayBuffer()));
    await look({ fileName: file.name, text, encoding, isCalendar: isCalendar(text) }, kind);
  };
  const chooseKind = (as: ImportKind): void => {
    setKind(as);
    if (stage.kind === "preview") void look(stage.chosen, as);
  };
  const take = async (reason: string): Promise<void> => {
    if (stage.kind !== "preview" || !stage.preview.ok) return;
    const call = stage.preview.callWith(reason);
    if (call === null) return;
    const count = stage.preview.lines.filter(({ verdict }) => verdict !== "unchanged").length;
    const result = await commit(desk, call);
    if (result.ok) setStage({ kind: "taken", count });
    else if ("failure" in result) setStage({ ...stage, note: result.failure === "disk-full" ? "diskFull" : "failed" });
    else await look(stage.chosen, kind, "again");
  };
  return { kind, stage, choose, chooseKind, take };
}

async function previewOf(desk: DataDeps, text: string, kind: ImportKind): Promise<Preview<Booking | MachinePeriod>> {
  if (kind === "bookings")
    return (await import("#renderer/data/exchange/previewBookings.ts")).previewBookings(desk, text);
  return (await import("#renderer/data/exchange/previewMachineTime.ts")).previewMachineTime(desk, text);
}
