import { beforeEach, describe, expect, test } from "vitest";
import {
  beamlines,
  booking,
  jst,
  machine,
  person,
  span,
  stations,
  terms,
} from "#test/shared/domain/beamtime/sampleFacility.ts";
import { depsFor, freshDb } from "#test/renderer/data/desk.ts";
import { commit } from "#renderer/data/commit.ts";
import type { DeskDatabase } from "#renderer/data/db.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { bookingsFile } from "#renderer/data/exchange/exportFiles.ts";
import type { Preview } from "#renderer/data/exchange/preview.ts";
import { previewBookings } from "#renderer/data/exchange/previewBookings.ts";
import { previewMachineTime } from "#renderer/data/exchange/previewMachineTime.ts";
import { steps } from "#renderer/data/queries/steps.ts";
import { redo, undo } from "#renderer/data/undo.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { runCall } from "#shared/mutations/registry.ts";

// From a file to the database and back, as the import panel goes.

const HEAD = "ステーション,開始,終了,課題名・内容";
const MORNING = "BL02U,2026/11/25 10:00,2026/11/25 18:00";
const EVENING = "BL02U,2026/11/25 18:00,2026/11/26 2:00";

const made: { db?: DeskDatabase } = {};
let desk: DataDeps;

beforeEach(async () => {
  made.db?.close();
  const db = await freshDb("exchange");
  Object.assign(made, { db });
  await db.beamlines.bulkAdd([...beamlines]);
  await db.stations.bulkAdd([...stations]);
  await db.terms.bulkAdd([...terms]);
  desk = depsFor(db, { loadRunCall: async () => runCall, actor: () => person("shared-use-office") });
});

async function take(preview: Preview<unknown>, reason = ""): Promise<boolean> {
  const call = preview.ok ? preview.callWith(reason) : null;
  return call !== null && (await commit(desk, call)).ok;
}

const verdicts = (preview: Preview<unknown>): string[] =>
  preview.ok ? preview.lines.map(({ verdict }) => verdict) : [preview.problem.kind];
const titles = async (): Promise<string[]> =>
  (await desk.db.bookings.toArray())
    .filter(({ state }) => state !== "cancelled")
    .map(({ title }) => title)
    .toSorted();

describe("a CSV file of bookings", () => {
  test("is told line by line, and nothing is written before somebody says so", async () => {
    await desk.db.bookings.add(booking({ ...span("2026-11-27 10:00", "2026-11-27 18:00"), title: "先の予定" }));
    const preview = await previewBookings(
      desk,
      [
        HEAD,
        `${MORNING},新しい`,
        "BL02U,2026/11/27 10:00,2026/11/27 18:00,先の予定",
        "BL02U,2026/11/27 10:00,2026/11/27 20:00,当たる",
      ].join("\n"),
    );
    expect(verdicts(preview)).toEqual(["new", "unchanged", "refused"]);
    expect(preview.ok && preview.lines[2]?.problems.map(({ kind }) => kind)).toEqual([
      "station-taken",
      "not-whole-shifts",
    ]);
    expect(await titles()).toEqual(["先の予定"]);
    expect(await take(preview)).toBe(false);
    expect(await titles()).toEqual(["先の予定"]);
  });

  test("comes in as one step, which undo takes back and redo does again", async () => {
    expect(await take(await previewBookings(desk, [HEAD, `${MORNING},朝`, `${EVENING},夜`].join("\n")))).toBe(true);
    expect(await titles()).toEqual(["夜", "朝"].toSorted());
    expect((await steps(desk.db)).recent).toHaveLength(1);
    expect(await undo(desk)).toMatchObject({ ok: true });
    expect(await titles()).toEqual([]);
    expect(await redo(desk)).toMatchObject({ ok: true });
    expect(await titles()).toEqual(["夜", "朝"].toSorted());
    expect(await desk.db.outbox.count()).toBe(3);
  });

  test("needs a reason where a rule may be bent by the one who sits here", async () => {
    await desk.db.machinePeriods.add(machine("study", "2026-11-25 10:00", "2026-11-25 18:00"));
    const preview = await previewBookings(desk, [HEAD, `${MORNING},朝`, `${EVENING},夜`].join("\n"));
    expect(verdicts(preview)).toEqual(["needs-reason", "new"]);
    expect(await take(preview)).toBe(false);
    expect(await take(preview, "合意あり")).toBe(true);
  });

  test("that somebody overtook is refused as a whole", async () => {
    const preview = await previewBookings(desk, [HEAD, `${MORNING},朝`, `${EVENING},夜`].join("\n"));
    await desk.db.bookings.add(booking({ ...span("2026-11-25 18:00", "2026-11-26 02:00"), title: "先に入った" }));
    expect(await take(preview)).toBe(false);
    expect(await titles()).toEqual(["先に入った"]);
  });
});

describe("a file of our own", () => {
  const own: Booking[] = [
    booking({ id: "booking:a" as BookingId, title: '=薄膜, "磁性"', note: "一行目\n二行目" }),
    booking({ id: "booking:b" as BookingId, ...span("2026-11-26 10:00", "2026-11-26 18:00"), state: "running" }),
    booking({ id: "booking:c" as BookingId, ...span("2026-11-25 10:00", "2026-11-25 18:00"), state: "cancelled" }),
  ];

  test.each(["csv", "ics"] as const)("changes nothing when it comes back as %s", async (format) => {
    await desk.db.bookings.bulkAdd(own);
    const wishes = { format, language: "ja", name: "予定", placeOf: () => "BL02U" } as const;
    const text = await (await bookingsFile(desk, own, wishes)).text();
    const preview = await previewBookings(desk, text);
    expect(verdicts(preview)).toEqual(["unchanged", "unchanged", "unchanged"]);
    expect(preview.ok && preview.callWith("")).toBeNull();
  });

  test.each(["csv", "ics"] as const)(
    "mended elsewhere as %s changes just that booking, and only what was mended",
    async (format) => {
      await desk.db.bookings.bulkAdd(own);
      const mended = own.map((one) =>
        one === own[0] ? { ...one, title: "直した題", end: jst("2026-11-26 02:00") } : one,
      );
      const wishes = { format, language: "ja", name: "予定", placeOf: () => "BL02U" } as const;
      const preview = await previewBookings(desk, await (await bookingsFile(desk, mended, wishes)).text());
      expect(verdicts(preview)).toEqual(["changed", "unchanged", "unchanged"]);
      expect(await take(preview)).toBe(true);
      expect(await desk.db.bookings.get("booking:a" as BookingId)).toEqual(mended[0]);
    },
  );

  test("counts in a calendar how often a booking was changed", async () => {
    await take(await previewBookings(desk, [HEAD, `${MORNING},朝`].join("\n")));
    await undo(desk);
    const [stored] = await desk.db.bookings.toArray();
    const wishes = { format: "ics", language: "en", name: "Beamtime", placeOf: () => "BL02U" } as const;
    const text = await (await bookingsFile(desk, stored ? [stored] : [], wishes)).text();
    expect(text).toContain("SEQUENCE:2\r\nDTSTART");
    expect(text).toContain("STATUS:CANCELLED");
  });
});

describe("a calendar of another program", () => {
  const event = (title: string, end: string) =>
    [
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      "UID:1@example.org",
      "LOCATION:BL02U",
      `SUMMARY:${title}`,
      "DTSTART;TZID=Asia/Tokyo:20261125T100000",
      `DTEND;TZID=Asia/Tokyo:${end}`,
      "END:VEVENT",
      "END:VCALENDAR",
    ].join("\r\n");

  test("is known again at the next import: what moved there moves here", async () => {
    expect(await take(await previewBookings(desk, event("XAS", "20261125T180000")))).toBe(true);
    expect(verdicts(await previewBookings(desk, event("XAS", "20261125T180000")))).toEqual(["unchanged"]);
    const later = await previewBookings(desk, event("XAS 2", "20261126T020000"));
    expect(verdicts(later)).toEqual(["changed"]);
    await take(later);
    expect(await titles()).toEqual(["XAS 2"]);
  });
});

describe("machine time from a file", () => {
  const file = (kind: string) =>
    `開始,終了,種別,メモ\n2026/12/01 10:00,2026/12/02 10:00,${kind},\n2026/12/02 10:00,2026/12/04 10:00,停止,冬\n`;

  test("comes in as one step, is known again, and goes with one undo", async () => {
    expect(await take(await previewMachineTime(desk, file("マシンスタディ")))).toBe(true);
    expect(verdicts(await previewMachineTime(desk, file("マシンスタディ")))).toEqual(["unchanged", "unchanged"]);
    const changed = await previewMachineTime(desk, file("加速器調整"));
    expect(verdicts(changed)).toEqual(["changed", "unchanged"]);
    await take(changed);
    expect((await desk.db.machinePeriods.toArray()).map(({ kind }) => kind).toSorted()).toEqual(["shutdown", "tuning"]);
    await undo(desk);
    expect((await desk.db.machinePeriods.toArray()).map(({ kind }) => kind).toSorted()).toEqual(["shutdown", "study"]);
    await undo(desk);
    expect(await desk.db.machinePeriods.count()).toBe(0);
    expect(await redo(desk)).toMatchObject({ ok: true });
    expect(await desk.db.machinePeriods.count()).toBe(2);
  });

  test("over other machine time is refused with what stands there", async () => {
    await desk.db.machinePeriods.add(machine("user", "2026-12-01 00:00", "2026-12-03 00:00"));
    const preview = await previewMachineTime(desk, file("マシンスタディ"));
    expect(verdicts(preview)).toEqual(["refused", "refused"]);
    expect(await take(preview)).toBe(false);
    expect(await desk.db.machinePeriods.count()).toBe(1);
  });
});
