import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beamlines, booking, jst, machine, members } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { anyBookings, asLine, known } from "#test/shared/domain/exchange/anyBooking.ts";
import type { MemberId } from "#shared/domain/beamtime/booking.ts";
import { bookingTable, machineTable } from "#shared/domain/exchange/bookingTable.ts";
import { tableToCsv } from "#shared/domain/exchange/csvText.ts";
import { protectFormula, unprotectFormula } from "#shared/domain/exchange/protectFormula.ts";
import { readBookingTable } from "#shared/domain/exchange/readBookingTable.ts";
import { readCsv } from "#shared/domain/exchange/readCsv.ts";
import { readMachineTable } from "#shared/domain/exchange/readMachineTable.ts";

function rowsOf(text: string) {
  const file = readBookingTable(text, known);
  return file.ok ? file.lines : [file.problem];
}

describe("bookings written as CSV", () => {
  test("are read back as they were, in both languages", () => {
    fc.assert(
      fc.property(anyBookings, fc.constantFrom("ja" as const, "en" as const), (bookings, language) => {
        const file = readBookingTable(tableToCsv(bookingTable(bookings, language, members)), known);

        expect(file.ok && file.lines.map((line) => line.row)).toEqual(bookings.map(asLine));
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test("name the member in the language of the file; the name in the other language and the id are read too", () => {
    const row = booking({ use: "coalition", memberId: "member:a" as MemberId });
    const text = tableToCsv(bookingTable([row], "ja", members));
    expect(text).toContain("見本化学");
    const read = (name: string) => rowsOf(text.replace("見本化学", name))[0];
    for (const name of ["Sample chemical", "member:a"])
      expect(read(name)).toMatchObject({ row: { memberId: "member:a" } });
    expect(read("")).toMatchObject({ row: { memberId: null } });
    expect(read("どこかの会社")).toMatchObject({
      row: null,
      problems: [{ kind: "not-understood", field: "member", text: "どこかの会社" }],
    });
  });

  test("begin with a byte order mark, end lines with CRLF and show facility time", () => {
    const text = tableToCsv(bookingTable([booking({ title: "Li電池, 正極" })], "ja", members));
    expect(text).toBe(
      "\uFEFFID,ステーション,開始,終了,時間(h),利用の種類,状態,課題名・内容,コアリション会員,課題番号・会員,実験責任者,メモ\r\n" +
        'booking:other,BL02U,2026/11/25 10:00,2026/11/25 18:00,8,共用,確定,"Li電池, 正極",,2026B0007,見本 花子,\r\n',
    );
  });

  test("hold no cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(anyBookings, (bookings) => {
        for (const { cells } of readCsv(tableToCsv(bookingTable(bookings, "ja", members))))
          for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});

describe("a text that looks like a formula", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["＝HYPERLINK(1)", "'＝HYPERLINK(1)"],
    ["'=1", "''=1"],
    ["O'Neill", "O'Neill"],
    ["'plain", "'plain"],
    ["", ""],
  ])("%j is written as %j and comes back", (text, written) => {
    expect(protectFormula(text)).toBe(written);
    expect(unprotectFormula(written)).toBe(text);
  });
});

describe("a CSV from somebody's spreadsheet", () => {
  test("with other columns, another order, full-width figures and missing columns is understood", () => {
    const text =
      "備考,終了日時,BL,開始日時,色\n液体He,２０２６／１１／２５　１８：００,BL08W XRD,2026/11/25 10:00,赤\n";
    expect(rowsOf(text)).toMatchObject([
      {
        line: 2,
        problems: [],
        row: {
          id: null,
          stationId: "BL08W-XRD",
          start: jst("2026-11-25 10:00"),
          end: jst("2026-11-25 18:00"),
          use: undefined,
          state: undefined,
          title: undefined,
          note: "液体He",
        },
      },
    ]);
  });

  test("with tabs, as Excel writes its Unicode text, is understood", () => {
    expect(rowsOf("Station\tStart\tEnd\nBL02U\t2026/11/25 10:00\t2026/11/25 18:00")).toMatchObject([{ problems: [] }]);
  });

  test("says every reason of a line, and where the line begins", () => {
    const text =
      'ステーション,開始,終了,状態,メモ\r\nBL02U,2026/11/25 10:00,2026/11/25 18:00,,"二行の\nメモ"\r\nBL99,2026/11/25,夕方,たぶん,\r\n';
    expect(rowsOf(text)).toMatchObject([
      { line: 2, problems: [] },
      {
        line: 4,
        row: null,
        problems: [
          { kind: "unknown-place", text: "BL99" },
          { kind: "time-missing", field: "start" },
          { kind: "not-understood", field: "end", text: "夕方" },
          { kind: "not-understood", field: "state", text: "たぶん" },
        ],
      },
    ]);
  });

  test("that names only a beamline with several stations does not guess", () => {
    expect(rowsOf("BL,開始,終了\nBL08W,2026/11/25 10:00,2026/11/25 18:00")).toMatchObject([
      { problems: [{ kind: "unknown-place", text: "BL08W" }] },
    ]);
  });

  test("that names a booking twice refuses the later line", () => {
    const line = "booking:a,BL02U,2026/11/25 10:00,2026/11/25 18:00";
    expect(rowsOf(`ID,BL,開始,終了\n${line}\n${line}`)).toMatchObject([
      { problems: [] },
      { row: null, problems: [{ kind: "twice", line: 2 }] },
    ]);
  });

  test("without the columns that are needed says which", () => {
    expect(rowsOf("名前,開始\n山田,2026/11/25 10:00")).toEqual([
      { kind: "columns-missing", fields: ["station", "end"] },
    ]);
  });

  test("that holds nothing says so", () => {
    expect(rowsOf("\uFEFF")).toEqual([{ kind: "empty" }]);
    expect(rowsOf("ステーション,開始,終了\r\n,,\r\n")).toEqual([{ kind: "empty" }]);
  });
});

describe("machine time as CSV", () => {
  test("is read back as it was written", () => {
    const periods = [
      machine("study", "2026-11-25 10:00", "2026-11-26 10:00"),
      machine("maintenance", "2026-12-01 00:00", "2026-12-02 00:00", "BL08W"),
    ];
    const file = readMachineTable(tableToCsv(machineTable(periods, "ja")), beamlines);
    expect(file.ok && file.lines.map(({ row }) => row)).toEqual(periods);
  });

  test("needs a kind that is known", () => {
    const file = readMachineTable("開始,終了,種別\n2026/11/25 10:00,2026/11/26 10:00,お祭り", beamlines);
    expect(file.ok && file.lines[0]?.problems).toEqual([{ kind: "not-understood", field: "kind", text: "お祭り" }]);
  });
});
