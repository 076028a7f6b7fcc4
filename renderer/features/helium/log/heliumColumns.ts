import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { valueText } from "#renderer/text/heliumValue.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import type { DataColumn, DataGroup } from "#renderer/ui/data-table/dataTableTypes.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import type { Language } from "#shared/ipc/channels.ts";

export type LogScene = {
  readonly model: HeliumModel;
  readonly language: Language;
  /** Entries that were taken back. */
  readonly reversed: ReadonlySet<string>;
};

type Column = DataColumn<HeliumEntry>;

export function heliumColumns({ model, language, reversed }: LogScene): Column[] {
  const t = heliumWords[language];
  const place = ({ stationId }: HeliumEntry) => stationId ?? t.store;
  const device = ({ deviceId }: HeliumEntry) => model.deviceOf.get(deviceId ?? "")?.name ?? "";
  const remarks = (entry: HeliumEntry) => [entry.reason, entry.note].filter(Boolean).join(" · ");
  const plain = (id: string, words: string, width: number, of: (entry: HeliumEntry) => string): Column => ({
    id,
    words,
    width,
    value: of,
    text: of,
  });
  return [
    {
      id: "at",
      words: t.at,
      width: 132,
      align: "end",
      isKept: true,
      opens: true,
      value: ({ at }) => at,
      text: ({ at }) => formatInstant(at, language),
    },
    plain("place", t.place, 96, place),
    plain("kind", t.kind, 120, ({ kind }) => t.kinds[kind]),
    plain("device", t.device, 160, device),
    {
      id: "value",
      words: t.value,
      width: 172,
      align: "end",
      value: (entry) => ("decilitres" in entry ? entry.decilitres : undefined),
      text: (entry) => valueText(entry, model.deviceOf, language),
    },
    plain("state", t.state, 96, ({ id }) => (reversed.has(id) ? t.reversed : "")),
    plain("by", t.by, 120, ({ by }) => by.name),
    { ...plain("note", t.note, 160, remarks), grows: true },
    {
      id: "entered",
      words: t.enteredAt,
      width: 132,
      align: "end",
      value: ({ enteredAt }) => enteredAt,
      text: ({ enteredAt }) => (enteredAt === undefined ? "" : formatInstant(enteredAt, language)),
    },
  ];
}

export function heliumGroups({ language }: LogScene): DataGroup<HeliumEntry>[] {
  const t = heliumWords[language];
  const place = ({ stationId }: HeliumEntry) => stationId ?? t.store;
  return [
    { id: "place", words: t.place, key: place, label: place },
    { id: "kind", words: t.kind, key: ({ kind }) => kind, label: ({ kind }) => t.kinds[kind] },
  ];
}
