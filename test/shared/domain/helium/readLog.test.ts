import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tableToCsv } from "#shared/domain/exchange/csvText.ts";
import { readCsv } from "#shared/domain/exchange/readCsv.ts";
import type { Station } from "#shared/domain/facility/facility.ts";
import { AT_20_C } from "#shared/domain/helium/gas.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import { logTable } from "#shared/domain/helium/heliumTables.ts";
import { guessMapping, missingFields, readLog, sameAs } from "#shared/domain/helium/readLog.ts";
import { standing } from "#shared/domain/helium/standing.ts";
import { BL02U, BL06U, november, reversal, someLog } from "#test/shared/domain/helium/heliumFixture.ts";

const station = (id: string) =>
  ({ id, beamlineId: id, short: "", name: { ja: id, en: id }, order: 1 }) as unknown as Station;
const device = (id: string, name: string, rest: object = {}) =>
  ({
    id: `helium-device:${id}`,
    kind: "vessel",
    name,
    stationId: null,
    round: null,
    limits: {},
    demo: false,
    ...rest,
  }) as HeliumDevice;
const devices = [
  device("1", "D-07"),
  device("2", "D-08"),
  device("gas-1", "G-1", { kind: "gas-meter", reference: AT_20_C }),
  device("gas-2", "G-2", { kind: "gas-meter" }),
];
const scene = { stations: [station("BL02U"), station("BL06U")], devices };
const read = (csv: string) => {
  const [head, ...records] = readCsv(csv);
  return readLog(records, guessMapping(head?.cells ?? []), scene);
};

describe("an old spreadsheet", () => {
  test("is read by its own headings, in the words and figures of the cryostat", () => {
    const [out, gas] = read(
      "日付,区分,使用場所,容器番号,液量(L),指示値,課題番号,担当\n" +
        "令和8年11月10日 10時,貸出,BL02U,Ｄ-07,９８．５,,2026B0001,例示\n" +
        "2026/11/10 18:00,検針,BL02U,G-1,,131.5,,\n",
    );
    expect(out?.draft).toMatchObject({
      kind: "issue",
      at: november(10, 10),
      stationId: BL02U,
      deviceId: "helium-device:1",
      decilitres: 985,
      project: "2026B0001",
      note: "例示",
    });
    expect(gas?.draft).toMatchObject({ kind: "gas-meter", gas: { litres: 131_500, reference: AT_20_C } });
  });

  test("names every field that cannot be understood, and takes no line of which one is wrong", () => {
    const lines = read(
      "日時,種類,場所,容器,量\n2026/11/31 10:00,貸出,BL99,X-1,十\n2026/11/10 10:00,貸出,BL02U,D-07,1\n",
    );
    expect(lines.map(({ wrong, draft }) => [wrong, draft !== null])).toEqual([
      [["at", "place", "device", "litres"], false],
      [[], true],
    ]);
  });

  test("without a column of kinds is of one kind, and says which column is missing", () => {
    expect(missingFields(guessMapping(["日時", "場所", "量"]))).toEqual([]);
    expect(missingFields(guessMapping(["日時", "メモ"]))).toEqual(["place", "litres"]);
  });

  test("that says the same in two lines says it once", () => {
    const lines = read("日時,種類,場所,量\n2026/11/10 10:00,移送,BL06U,12.5\n2026/11/10 10:00,移送,BL06U,12,5\n");
    expect(lines.map(({ twiceOf }) => twiceOf)).toEqual([null, null]);
    const twice = read("日時,種類,場所,量\n2026/11/10 10:00,移送,BL06U,12.5\n2026/11/10 10:00,移送,BL06U,１２．５\n");
    expect(twice.map(({ twiceOf }) => twiceOf)).toEqual([null, 2]);
  });
});

describe("a log that goes out and comes in again", () => {
  test("says the same, entry by entry; what was taken back stays at home", () => {
    fc.assert(
      fc.property(
        someLog,
        fc.array(fc.nat(39), { maxLength: 4 }),
        fc.constantFrom("ja", "en"),
        (log, wrong, language) => {
          const gone = new Set(wrong);
          const entries = [...log, ...log.flatMap((one, at) => (gone.has(at) ? [reversal(one)] : []))];
          const deviceOf = new Map(devices.map((one) => [one.id as string, one]));
          const [head, ...records] = readCsv(tableToCsv(logTable(entries, deviceOf, language)));
          const lines = readLog(records, guessMapping(head?.cells ?? []), scene);
          expect(lines.map(({ wrong: fields }) => fields).filter((fields) => fields.length > 0)).toEqual([]);
          const drafts = lines.flatMap(({ draft }) => (draft === null ? [] : [sameAs(draft)]));
          expect(drafts.toSorted()).toEqual(standing(entries).map(sameAs).toSorted());
          expect([BL02U, BL06U, null]).toEqual(
            expect.arrayContaining(lines.map(({ draft }) => draft?.stationId ?? null)),
          );
        },
      ),
      { seed: 31, numRuns: 60 },
    );
  });
});
