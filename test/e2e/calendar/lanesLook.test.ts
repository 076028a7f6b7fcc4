// What the lanes and the views of one beamline show, in the engine that the program runs on, under its content rules.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLanesPage, type LanesPage } from "#test/lanes-page/openPage.ts";
import type { LanesWindow } from "#test/lanes-page/page.tsx";
import type * as axeCore from "axe-core";

let lanes: LanesPage;
const broken: string[] = [];

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}

beforeAll(async () => {
  lanes = await openLanesPage();
  lanes.page.on("pageerror", (error) => broken.push(String(error.stack)));
});
afterAll(() => lanes?.close());

describe("what the board shows", () => {
  test("weekends and the holiday in words, machine time named once each, and the time now", async () => {
    await lanes.show("zoom=month&lang=ja");
    const head = (await lanes.page.locator(".lanes-head").textContent()) ?? "";
    expect(head).toContain("22日23祝");
    expect(head.match(/点検・メンテナンス/g)).toHaveLength(1);
    expect(head).toContain("14:20");
    expect(await lanes.page.getByTitle("勤労感謝の日").count()).toBe(1);
  });

  test("in the week, a line and an hour where each shift begins", async () => {
    await lanes.show("zoom=week&lang=ja");
    expect(await lanes.page.locator(".lanes-shift").count()).toBe(21);
    expect(await lanes.page.locator(".lanes-head").textContent()).toContain("021018".repeat(7));
  });

  test("overlapping bookings stand in rows of their own, none hidden behind another", async () => {
    await lanes.show("zoom=week&fill=crowded&lanes=30");
    const hidden = await lanes.page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>(".lane-track")].flatMap((lane) => {
          const boxes = [...lane.querySelectorAll(".lane-bar")].map((el) => el.getBoundingClientRect());
          return boxes.flatMap((a, i) =>
            boxes
              .slice(i + 1)
              .filter(
                (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
              ),
          );
        }).length,
    );
    expect(hidden).toBe(0);
  });

  test("nothing breaks the content rules, and nothing throws", async () => {
    for (const view of ["month", "week", "day", "list"]) await lanes.show(`view=${view}`);
    await lanes.show("zoom=day");
    expect(await lanes.page.evaluate(() => (window as unknown as LanesWindow).lanesPage.violations)).toEqual([]);
    expect(broken).toEqual([]);
  });

  const looks = [
    "zoom=day",
    "zoom=week",
    "zoom=month&fill=crowded&lanes=30&row=28",
    "zoom=term&fill=empty",
    "view=month",
    "view=week",
    "view=day",
    "view=list",
  ];
  test.each(looks.flatMap((look) => ["light", "dark"].map((theme) => [look, theme] as const)))(
    "%s in %s has no barrier that axe can find",
    async (look, theme) => {
      await lanes.show(`${look}&theme=${theme}`);
      const script = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
      await lanes.page.evaluate(script);
      const found = await lanes.page.evaluate(async () => {
        const { violations } = await window.axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          rules: {
            "page-has-heading-one": { enabled: false },
            "landmark-one-main": { enabled: false },
            region: { enabled: false },
          },
        });
        return violations.map(
          ({ id, nodes }) =>
            `${id} ×${nodes.length} ${nodes[0]?.html.slice(0, 120)} ${nodes[0]?.failureSummary?.slice(0, 200)}`,
        );
      });
      expect(found).toEqual([]);
    },
  );
});
