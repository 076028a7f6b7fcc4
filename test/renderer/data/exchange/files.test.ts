import * as fc from "fast-check";
import readWorkbook from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { booking, jst } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { anyBookings } from "#test/shared/domain/exchange/anyBooking.ts";
import { bookingTable } from "#shared/domain/exchange/bookingTable.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { decodeFile } from "#renderer/data/exchange/decodeFile.ts";
import { sheetFile } from "#renderer/data/exchange/sheetFile.ts";

const sheetOf = (bookings: readonly Booking[], language: "ja" | "en") =>
  sheetFile({ name: "予約", ...bookingTable(bookings, language, []) });
const rowsOf = async (bytes: Uint8Array) => (await readWorkbook(Buffer.from(bytes)))[0]?.data ?? [];

/** Spreadsheets keep times as fractions of a day; the reader cuts off what the last bit leaves. */
const toTheSecond = (cell: unknown) =>
  cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell;

describe("bookings written as a spreadsheet", () => {
  test("are read by another program with Japanese, times, numbers and line breaks as they were", async () => {
    const rows = await rowsOf(sheetOf([booking({ note: "一行目\n<二行目> & 終わり", title: "=1+1" })], "ja"));
    expect(rows[0]?.slice(0, 4)).toEqual(["ID", "ステーション", "開始", "終了"]);
    expect(rows[1]?.map(toTheSecond)).toEqual([
      "booking:other",
      "BL02U",
      new Date("2026-11-25T10:00:00Z"),
      new Date("2026-11-25T18:00:00Z"),
      8,
      "共用",
      "確定",
      "=1+1",
      null,
      "2026B0007",
      "見本 花子",
      "一行目\n<二行目> & 終わり",
    ]);
  });

  test("keep every text, whatever stands in it", async () => {
    await fc.assert(
      fc.asyncProperty(anyBookings, async (bookings) => {
        const [, ...rows] = await rowsOf(sheetOf(bookings, "en"));
        expect(rows.map((row) => [row[0], row[7] ?? "", row[10] ?? ""])).toEqual(
          bookings.map(({ id, title, leader }) => [id, title, leader]),
        );
      }),
      { seed: 31, numRuns: 40 },
    );
  });

  test("of a whole year are packed in one go, without a worker", async () => {
    const many = Array.from({ length: 3000 }, (_, at) =>
      booking({ note: `メモ ${at}`.repeat(20), start: jst("2026-11-25 10:00") }),
    );
    expect(await rowsOf(sheetOf(many, "ja"))).toHaveLength(3001);
  });
});

describe("a file that somebody chose", () => {
  const shiftJis = new Uint8Array([0x8a, 0x4a, 0x8e, 0x6e, 0x2c, 0x8f, 0x49, 0x97, 0xb9]);

  test.each([
    ["UTF-8", new TextEncoder().encode("開始,終了"), "utf-8"],
    ["UTF-8 with a mark", new TextEncoder().encode("\uFEFF開始,終了"), "utf-8"],
    ["UTF-16 as Excel writes it", new Uint8Array([0xff, 0xfe, ...Buffer.from("開始,終了", "utf16le")]), "utf-16le"],
    ["Shift_JIS", shiftJis, "shift_jis"],
  ])("in %s is read", (_, bytes, encoding) => {
    expect(decodeFile(bytes)).toEqual({ text: "開始,終了", encoding });
  });
});
