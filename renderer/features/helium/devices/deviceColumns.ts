import { deviceWords } from "#renderer/text/heliumDevices.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { litresText } from "#renderer/text/heliumValue.ts";
import type { DataColumn, DataGroup } from "#renderer/ui/data-table/dataTableTypes.ts";
import { DEVICE_KINDS, type HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { Language } from "#shared/ipc/channels.ts";

type Column = DataColumn<HeliumDevice>;

export function deviceColumns(language: Language): Column[] {
  const t = deviceWords[language];
  const log = heliumWords[language];
  const plain = (id: string, words: string, width: number, of: (device: HeliumDevice) => string): Column => ({
    id,
    words,
    width,
    value: (device) => of(device) || undefined,
    text: of,
  });
  const amount = (id: string, words: string, of: (device: HeliumDevice) => number | undefined): Column => ({
    id,
    words,
    width: 104,
    align: "end",
    value: of,
    text: (device) => litresOf(of(device)),
  });
  return [
    { ...plain("name", t.name, 200, ({ name }) => name), isKept: true, opens: true, grows: true },
    plain("kind", t.kind, 132, ({ kind }) => log.deviceKinds[kind]),
    plain("place", log.place, 104, ({ stationId }) => stationId ?? log.store),
    {
      id: "round",
      words: t.round,
      width: 88,
      align: "end",
      value: ({ round }) => round ?? undefined,
      text: ({ round }) => (round === null ? "" : String(round)),
    },
    amount("capacity", t.capacity, ({ capacity }) => capacity),
    amount("boilOff", t.boilOff, ({ boilOffPerDay }) => boilOffPerDay),
    plain("tare", t.tare, 96, ({ tareKg }) => (tareKg === undefined ? "" : `${tareKg} kg`)),
    plain("reference", t.reference, 120, ({ reference }) => (reference === undefined ? "" : `${reference.celsius} °C`)),
    plain("owner", t.owner, 96, ({ owner }) => (owner === undefined ? "" : t.owners[owner])),
    plain("inspected", t.inspected, 112, ({ inspectedOn }) => inspectedOn ?? ""),
    plain("state", log.state, 88, ({ retired }) => (retired === true ? t.retired : "")),
  ];
}

export function deviceGroups(language: Language): DataGroup<HeliumDevice>[] {
  const t = deviceWords[language];
  const log = heliumWords[language];
  const place = ({ stationId }: HeliumDevice) => stationId ?? log.store;
  return [
    {
      id: "kind",
      words: t.kind,
      key: ({ kind }) => DEVICE_KINDS.indexOf(kind),
      label: ({ kind }) => log.deviceKinds[kind],
    },
    { id: "place", words: log.place, key: place, label: place },
  ];
}

function litresOf(decilitres: number | undefined): string {
  return decilitres === undefined ? "" : litresText(decilitres);
}
