import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { at, bookingFrom, depsFor, everything, freshDb, put } from "#test/renderer/data/desk.ts";
import { commit } from "#renderer/data/commit.ts";
import { status } from "#renderer/data/queries/status.ts";
import { exportEverything } from "#renderer/data/start/exportEverything.ts";
import { importFile } from "#renderer/data/start/importFile.ts";
import { startEmpty } from "#renderer/data/start/startEmpty.ts";

const facilityText = readFileSync(new URL("../../../../assets/facility/nanoterasu.json", import.meta.url), "utf8");

/** A desk with two bookings, one of them moved: its export, and what it held. */
async function exported(name: string) {
  const db = await freshDb(name);
  await startEmpty(db);
  await commit(depsFor(db), put());
  await commit(depsFor(db), put({ start: at(12) }));
  await commit(depsFor(db), put({ id: "booking:b" as never, note: '改行\n、"引用符"、🧊' }));
  const memberId = "member:a" as never;
  await db.members.add({ id: memberId, name: { ja: "甲社", en: "A" }, demo: false });
  await commit(depsFor(db), put({ id: "booking:c" as never, use: "coalition", memberId }));
  return { text: await (await exportEverything(db)).text(), held: await everything(db) };
}

describe("a file is taken in", () => {
  test("an export comes back whole: bookings, history and what waits for the backend", async () => {
    const { text, held } = await exported("import-export");
    const db = await freshDb("import-export-back");
    expect(await importFile(db, text)).toEqual({ kind: "imported", bookings: 3 });
    const { steps: _steps, ...rest } = held;
    expect(await everything(db)).toEqual(rest);
    expect(await status(db)).toMatchObject({ waiting: 4 });
  });

  test("an export of many pages has every row once", async () => {
    const db = await freshDb("export-pages");
    await startEmpty(db);
    const ids = Array.from({ length: 4001 }, (_, index) => `booking:${index}`);
    await db.bookings.bulkAdd(ids.map((id) => bookingFrom({ id: id as never })));
    const file = JSON.parse(await (await exportEverything(db)).text()) as { bookings: { id: string }[] };
    expect(file.bookings.map((row) => row.id).toSorted()).toEqual(ids.toSorted());
  });

  test("a facility file, also with a byte order mark in front", async () => {
    const db = await freshDb("import-facility");
    expect(await importFile(db, `\uFEFF${facilityText}`)).toEqual({ kind: "imported", bookings: 0 });
    expect(await status(db)).toMatchObject({ demo: false, facilityName: { en: "NanoTerasu" } });
  });
});

describe("a file is refused, and nothing of it is written", () => {
  test.each([
    ["it is no JSON", "time,booking\n", { kind: "not-json" }],
    ["it is JSON of another program", '{"format":"ical/2"}', { kind: "unknown-form", format: "ical/2" }],
    ["it is JSON of no form", "[1,2]", { kind: "unknown-form", format: "" }],
  ])("%s", async (_why, text, problem) => {
    const db = await freshDb("import-wrong-form");
    expect(await importFile(db, text)).toEqual({ kind: "refused", problems: [problem] });
    expect(await everything(db)).toEqual({});
  });

  test("a facility file with mistakes: each with its place", async () => {
    const db = await freshDb("import-facility-mistakes");
    const broken = facilityText.replace('"id": "BL02U"', '"id": "beamline 2"');
    const result = await importFile(db, broken);
    expect(result).toMatchObject({
      kind: "refused",
      problems: [{ kind: "mistake", mistake: { where: "beamlines[0].id", kind: "not-like" } }],
    });
    expect(await everything(db)).toEqual({});
  });

  test("an export with a booking that ends before it starts and one at a station it does not hold", async () => {
    const { text } = await exported("import-mistakes-from");
    const file = JSON.parse(text) as { bookings: Record<string, unknown>[] };
    const db = await freshDb("import-mistakes");
    const backwards = { ...file, bookings: [{ ...file.bookings[0], end: 0 }] };
    expect(await importFile(db, JSON.stringify(backwards))).toMatchObject({
      problems: [{ mistake: { where: "bookings[0]", kind: "wrong-length" } }],
    });
    const lost = { ...file, bookings: file.bookings.map((row) => ({ ...row, stationId: "BL99X" })) };
    expect(await importFile(db, JSON.stringify(lost))).toMatchObject({
      problems: [
        { mistake: { where: "bookings[0]", kind: "not-in-file", id: "BL99X" } },
        { mistake: { where: "bookings[1]", kind: "not-in-file", id: "BL99X" } },
        { mistake: { where: "bookings[2]", kind: "not-in-file", id: "BL99X" } },
      ],
    });
    expect(await everything(db)).toEqual({});
  });

  test("a real facility is there already: it is left alone", async () => {
    const db = await freshDb("import-not-empty");
    await startEmpty(db);
    expect(await importFile(db, facilityText)).toMatchObject({ problems: [{ kind: "desk-not-empty" }] });
  });
});
