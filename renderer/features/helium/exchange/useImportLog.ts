import { useState } from "react";
import { commit } from "#renderer/data/commit.ts";
import type { CommitResult } from "#renderer/data/commitResult.ts";
import { previewLog, type LogPreview } from "#renderer/data/exchange/previewLog.ts";
import { readRecords } from "#renderer/data/exchange/readRecords.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { MOST_LINES } from "#shared/domain/exchange/exchangeLine.ts";
import type { CsvRecord } from "#shared/domain/exchange/readCsv.ts";
import { guessMapping, missingFields, type LogMapping } from "#shared/domain/helium/readLog.ts";

type ChosenLog = { readonly name: string; readonly head: readonly string[]; readonly records: readonly CsvRecord[] };

export type ImportStage =
  | { readonly kind: "waiting" }
  | { readonly kind: "unreadable" }
  | {
      readonly kind: "preview";
      readonly file: ChosenLog;
      readonly mapping: LogMapping;
      readonly preview: LogPreview;
      readonly result: CommitResult | null;
    }
  | { readonly kind: "taken"; readonly count: number };

/** From a chosen file to a preview with its columns, and from there, when a person says so, to one change. */
export function useImportLog(model: HeliumModel) {
  const desk = useDesk();
  const [stage, setStage] = useState<ImportStage>({ kind: "waiting" });
  const look = async (file: ChosenLog, mapping: LogMapping): Promise<void> => {
    const records = missingFields(mapping).length === 0 ? file.records : [];
    setStage({
      kind: "preview",
      file,
      mapping,
      preview: await previewLog(desk, records, mapping, model),
      result: null,
    });
  };
  const choose = async (chosen: File): Promise<void> => {
    const rows = await readRecords(new Uint8Array(await chosen.arrayBuffer()));
    const [head, ...records] = rows ?? [];
    if (head === undefined || records.length === 0 || records.length > MOST_LINES)
      return setStage({ kind: "unreadable" });
    await look({ name: chosen.name, head: head.cells, records }, guessMapping(head.cells));
  };
  const map = async (mapping: LogMapping): Promise<void> => {
    if (stage.kind === "preview") await look(stage.file, mapping);
  };
  const take = async (): Promise<void> => {
    if (stage.kind !== "preview" || stage.preview.call === null) return;
    const count = stage.preview.lines.filter(({ verdict }) => verdict === "new").length;
    const result = await commit(desk, stage.preview.call);
    setStage(result.ok ? { kind: "taken", count } : { ...stage, result });
  };
  return { stage, choose, map, take };
}
