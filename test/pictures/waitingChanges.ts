// What a station holds that was without a network for a shift, put beside the demo: for pictures and the accessibility test.
import type { Page } from "playwright-core";

export type Waiting = { readonly refused: number; readonly unsent: number };

/** Takes away what an earlier picture left, puts so many refused and unsent changes of the demo's own bookings, and starts anew. */
export async function fillWaiting(page: Page, waiting: Waiting): Promise<void> {
  // No named function inside: tsx wraps those in a helper that the page does not have.
  await page.evaluate(
    ({ refused, unsent }) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open("beamline-desk");
        opening.addEventListener("error", () => fail(opening.error));
        opening.addEventListener("success", () => {
          const names = ["attention", "outbox", "syncState", "bookings"];
          const writing = opening.result.transaction(names, "readwrite");
          const [attention, outbox, syncState, bookings] = names.map((name) => writing.objectStore(name));
          if (!attention || !outbox || !syncState || !bookings) throw new Error("no such table");
          for (const table of [attention, outbox, syncState]) table.clear();
          const shift = 8 * 3_600_000;
          const at = Date.UTC(2026, 10, 25, 1);
          const actor = { id: "demo", name: "夜勤 花子", roles: ["operator"] };
          const week = IDBKeyRange.bound(at - 2 * 24 * 3_600_000, at + 4 * 24 * 3_600_000);
          const asked = bookings.index("start").getAll(week);
          asked.addEventListener("success", () => {
            const found = asked.result.filter(({ state }) => state === "confirmed" || state === "tentative");
            const about = { actor, occurredAt: at, via: "act" };
            for (let turn = 0; turn < refused; turn++) {
              const before = found[turn];
              const by = found[turn + refused];
              const after = { ...before, start: before.start + shift, end: before.end + shift, leader: "架空 次郎" };
              const { id, stationId, start, end } = after;
              const hard = { severity: "hard", overridableBy: [], remedies: [] };
              attention.put({
                ...about,
                id: `call:refused-${turn}`,
                state: "open",
                call: { name: "booking.edit", args: { id, fields: { stationId, start, end, leader: after.leader } } },
                code: "taken",
                problems: [{ kind: "station-taken", by, others: [], ...hard }],
                changes: [{ table: "bookings", before, after }],
                causeId: turn === 1 ? "call:refused-0" : null,
                refusedAt: at + shift + turn,
              });
            }
            for (let turn = 0; turn < unsent; turn++) {
              const before = found[turn * 2];
              const changes = [{ table: "bookings", before, after: before }];
              outbox.put({
                ...about,
                no: turn + 1,
                id: `call:unsent-${turn}`,
                name: "booking.edit",
                args: {},
                changes,
              });
            }
            if (unsent === 0) return;
            const none = { cursor: null, scopes: [], syncedAt: at, lastError: "offline", clock: null, progress: null };
            syncState.put({ key: "sync", clientId: "client:picture", numberedAfter: 0, ...none });
          });
          writing.addEventListener("error", () => fail(writing.error));
          writing.addEventListener("complete", () => {
            opening.result.close();
            done();
          });
        });
      }),
    waiting,
  );
  await page.reload();
  await page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
}
