import { describe, expect, test } from "vitest";
import { bookingFrom, depsFor, freshDb, put } from "#test/renderer/data/desk.ts";
import { smallFacility } from "#test/renderer/data/sync/smallFacility.ts";
import { commit } from "#renderer/data/commit.ts";
import { diagnostics } from "#renderer/data/queries/diagnostics.ts";
import { setPreference } from "#renderer/data/queries/preferences.ts";
import { syncOnce } from "#renderer/data/sync/syncOnce.ts";
import { supportText } from "#renderer/features/settings/supportText.ts";
import type { MemberId } from "#shared/domain/beamtime/booking.ts";

/** A station with everything that must not get out: titles, people, companies, what waits and what was refused. */
async function station() {
  const db = await freshDb("diagnostics");
  const deps = depsFor(db);
  const id = "member:secret" as MemberId;
  await db.members.add({ id, name: { ja: "極秘電池", en: "Secret Battery" }, demo: false });
  await setPreference(db, "person", { name: "佐藤 花子", role: "administrator" } as never);
  const facility = smallFacility();
  await syncOnce(deps, facility.server);
  await commit(deps, put({ title: "満員", leader: "山田 太郎" }));
  await syncOnce(deps, facility.server);
  await commit(deps, put({ id: "booking:b" as never, use: "coalition", memberId: id, note: "社外秘" }));
  return db;
}

describe("what is copied for support", () => {
  test("tells how the station stands, in figures and codes", async () => {
    const figures = await diagnostics(await station());
    expect(figures).toMatchObject({ waiting: 1, attention: 1, takenIn: 0, sync: { lastError: null } });
    const outside = { usedBytes: 2048, quotaBytes: null, kept: true, versions: null };
    const errors = [{ time: "2026-11-25T01:00:00.000Z", level: "error", code: "window.sync.broken" } as const];
    const text = supportText({ figures, errors, ...outside });
    expect(text).toContain("waiting: 1\n");
    expect(text).toContain("usedBytes: 2048\n");
    expect(text).toContain("2026-11-25T01:00:00.000Z error window.sync.broken");
  });

  test("holds no word of a person, a booking or a company", async () => {
    const figures = await diagnostics(await station());
    const text = supportText({ figures, errors: [], usedBytes: 1, quotaBytes: 1, kept: null, versions: null });
    const { title, project, leader } = bookingFrom();
    for (const word of [
      title,
      project,
      leader,
      "佐藤",
      "花子",
      "山田",
      "満員",
      "社外秘",
      "極秘",
      "Secret",
      "member:",
      "booking:",
    ])
      expect(text).not.toContain(word);
  });
});
