// The lanes by pointer and by keyboard, in the engine that the program runs on, under its content rules.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openLanesPage, type LanesPage } from "#test/lanes-page/openPage.ts";
import { at } from "#test/lanes-page/pageData.ts";
import type { Act, LanesWindow } from "#test/lanes-page/page.tsx";

let lanes: LanesPage;

beforeAll(async () => {
  lanes = await openLanesPage();
});
afterAll(() => lanes?.close());

const bar = (title: string) => lanes.page.locator(".lane-bar.has-title", { hasText: title });
const boxOf = async (what: ReturnType<typeof bar>) => {
  const box = await what.boundingBox();
  if (!box) throw new Error("not on screen");
  return { ...box, right: box.x + box.width, middle: box.y + box.height / 2 };
};
const track = (id: string) => boxOf(lanes.page.locator(`[data-lane="${id}"]`));
const acts = (name: string) =>
  lanes.page.evaluate(
    (name) => (window as unknown as LanesWindow).lanesPage.log.filter(({ act }) => act === name),
    name,
  ) as Promise<Act[]>;
const where = (id: string) =>
  lanes.page.evaluate((id) => {
    const found = (window as unknown as LanesWindow).lanesPage.index.get(id);
    return found && { laneId: found.laneId, start: found.start as number, end: found.end as number };
  }, id);
const focused = () => lanes.page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
const said = () => lanes.page.locator(".lanes-said").textContent();

async function drag(
  from: { x: number; y: number },
  to: { x: number; y: number },
  before: () => Promise<void> = async () => {},
): Promise<void> {
  const { mouse } = lanes.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  for (let i = 1; i <= 8; i++) await mouse.move(from.x + ((to.x - from.x) * i) / 8, from.y + ((to.y - from.y) * i) / 8);
  await before();
  await mouse.up();
}

describe("a week of few bookings, dragged by the pointer", () => {
  beforeEach(() => lanes.show("fill=story&zoom=week&lang=en"));

  test("a booking goes to another lane, a day later, and keeps its length", async () => {
    const held = await boxOf(bar("tuning"));
    const goal = await track("BL09W");
    await drag({ x: held.x + 20, y: held.middle }, { x: held.x + 20 + goal.width / 7, y: goal.middle });
    await expect
      .poll(() => where("tuning"))
      .toEqual({ laneId: "BL09W", start: at("2026-11-25T10:00"), end: at("2026-11-26T10:00") });
  });

  test("an occupied place is refused in words while dragging, and the drop changes nothing", async () => {
    const held = await boxOf(bar("tuning"));
    const goal = await boxOf(bar("long"));
    await drag({ x: held.x + 20, y: held.middle }, { x: goal.x + 30, y: goal.middle }, async () => {
      expect(await lanes.page.locator(".lane-tip.is-refused").textContent()).toContain("Taken by long");
      expect(await lanes.page.locator(".lane-ghost.is-refused").count()).toBe(1);
      expect(await said()).toBe("Taken by long");
    });
    expect(await acts("move")).toEqual([]);
    expect((await where("tuning"))?.laneId).toBe("BL06U");
    expect(await lanes.page.locator(".lane-ghost").count()).toBe(0);
  });

  test("a lane that takes no bookings refuses a booking and a new one", async () => {
    const goal = await track("BL14U");
    const held = await boxOf(bar("long"));
    await drag({ x: held.x + 30, y: held.middle }, { x: held.x + 40, y: goal.middle });
    await drag({ x: goal.x + 40, y: goal.middle }, { x: goal.x + 200, y: goal.middle });
    expect([...(await acts("move")), ...(await acts("create"))]).toEqual([]);
  });

  test("the end is pulled to make it longer", async () => {
    const held = await boxOf(bar("long"));
    const day = (await track("BL07U")).width / 7;
    await drag({ x: held.right - 3, y: held.middle }, { x: held.right - 3 + day / 2, y: held.middle });
    await expect
      .poll(() => where("long"))
      .toEqual({ laneId: "BL07U", start: at("2026-11-25T10:00"), end: at("2026-11-27T22:00") });
  });

  test("the start is pulled to make it begin earlier", async () => {
    const held = await boxOf(bar("long"));
    const day = (await track("BL07U")).width / 7;
    await drag({ x: held.x + 3, y: held.middle }, { x: held.x + 3 - day / 4, y: held.middle });
    await expect
      .poll(() => where("long"))
      .toEqual({ laneId: "BL07U", start: at("2026-11-25T04:00"), end: at("2026-11-27T10:00") });
  });

  test("shared use moves by whole shifts, and by quarters of an hour with Alt", async () => {
    const held = await boxOf(bar("one"));
    const hour = (await track("BL02U")).width / 168;
    const goal = await track("BL09W");
    await drag({ x: held.x + 20, y: held.middle }, { x: held.x + 20 + 5 * hour, y: goal.middle });
    await expect
      .poll(() => where("one"))
      .toEqual({ laneId: "BL09W", start: at("2026-11-23T18:00"), end: at("2026-11-24T02:00") });
    const again = await boxOf(bar("one"));
    await lanes.page.keyboard.down("Alt");
    await drag({ x: again.x + 20, y: again.middle }, { x: again.x + 20 + 1.5 * hour, y: again.middle });
    await lanes.page.keyboard.up("Alt");
    await expect.poll(async () => (await where("one"))?.start).toBe(at("2026-11-23T19:30"));
  });

  test("a locked booking stays where it is", async () => {
    const held = await boxOf(bar("fixed"));
    await drag({ x: held.x + 20, y: held.middle }, { x: held.x + 120, y: held.middle + 80 });
    expect(await acts("move")).toEqual([]);
  });

  test("a stretch drawn in an empty lane asks for a new booking there", async () => {
    const goal = await track("BL10U");
    const day = goal.width / 7;
    await drag({ x: goal.x + day / 4 + 2, y: goal.middle }, { x: goal.x + day * 0.75 - 2, y: goal.middle });
    expect(await acts("create")).toEqual([
      { act: "create", laneId: "BL10U", start: at("2026-11-23T06:00"), end: at("2026-11-23T18:00") },
    ]);
  });

  test("Esc in the middle of a drag puts everything back", async () => {
    const held = await boxOf(bar("tuning"));
    await drag({ x: held.x + 20, y: held.middle }, { x: held.x + 220, y: held.middle + 120 }, () =>
      lanes.page.keyboard.press("Escape"),
    );
    expect(await acts("move")).toEqual([]);
    expect(await acts("open")).toEqual([]);
    expect(await lanes.page.locator(".lane-ghost").count()).toBe(0);
    expect(await said()).toBe("Given up");
  });

  test("a click opens a booking, a double click on a free place asks for a new one", async () => {
    await bar("one").click();
    const goal = await track("BL13U");
    await lanes.page.mouse.dblclick(goal.x + goal.width * 0.35, goal.middle);
    expect((await acts("open")).map(({ id }) => id)).toEqual(["one"]);
    expect((await acts("create")).map(({ laneId }) => laneId)).toEqual(["BL13U"]);
  });

  test("Ctrl+wheel asks for a nearer or wider look around the time under the pointer; the wheel alone does not", async () => {
    const goal = await track("BL10U");
    await lanes.page.mouse.move(goal.x + (goal.width * 2.5) / 7, goal.middle);
    await lanes.page.mouse.wheel(0, -100);
    await lanes.page.keyboard.down("Control");
    await lanes.page.mouse.wheel(0, -100);
    await expect.poll(() => acts("zoom")).toHaveLength(1);
    await lanes.page.keyboard.up("Control");
    const [zoomed] = await acts("zoom");
    expect(zoomed?.["by"]).toBe(1);
    expect(Math.abs(Number(zoomed?.["at"]) - at("2026-11-25T12:00"))).toBeLessThan(600_000);
  });

  test("a picked booking is placed by a click, without dragging; Esc leaves it", async () => {
    const pick = () =>
      lanes.page.evaluate(() => (window as unknown as LanesWindow).lanesPage.handle.current?.startPlacing("tuning"));
    await pick();
    await lanes.page.keyboard.press("Escape");
    expect(await acts("placing-end")).toHaveLength(1);
    await pick();
    const goal = await track("BL10U");
    await lanes.page.mouse.click(goal.x + (goal.width * 2.5) / 7 + 1, goal.middle);
    await expect
      .poll(() => where("tuning"))
      .toEqual({ laneId: "BL10U", start: at("2026-11-25T12:00"), end: at("2026-11-26T12:00") });
  });
});

describe("the same by keyboard alone", () => {
  beforeEach(() => lanes.show("fill=story&zoom=week&lang=en"));
  const press = async (...keys: string[]) => {
    for (const key of keys) await lanes.page.keyboard.press(key);
  };
  const focusOn = (id: string) =>
    lanes.page.evaluate((id) => (window as unknown as LanesWindow).lanesPage.handle.current?.focusBar(id), id);

  test("the board is one tab stop; arrows walk bookings and free places, Enter opens", async () => {
    expect(await lanes.page.locator('.lanes [tabindex="0"]').count()).toBe(1);
    await focusOn("one");
    expect(await focused()).toMatch(/BL02U, one.*10:00–18:00/);
    await press("ArrowRight");
    expect(await focused()).toMatch(/BL02U, two/);
    await press("ArrowRight");
    expect(await focused()).toMatch(/BL02U, free, .*10:00–18:00/);
    await press("ArrowDown");
    expect(await focused()).toMatch(/BL06U, tuning/);
    await press("Enter");
    expect((await acts("open")).map(({ id }) => id)).toEqual(["tuning"]);
  });

  test.each(["Enter", " "])("%j opens the booking that got the focus without the arrows", async (key) => {
    await focusOn("one");
    await lanes.page.locator('[aria-label*="long"]').focus();
    await press(key);
    expect((await acts("open")).map(({ id }) => id)).toEqual(["long"]);
    expect(await acts("create")).toEqual([]);
    await press("ArrowLeft");
    expect(await focused()).toMatch(/BL07U, free/);
  });

  test("letters do nothing on the board where single-letter keys are turned off; Enter still does", async () => {
    await lanes.show("fill=story&zoom=week&lang=en&no-single-keys");
    await focusOn("two");
    await press("ArrowRight", "c");
    expect(await acts("create")).toEqual([]);
    await press("Enter");
    expect(await acts("create")).toHaveLength(1);
  });

  test("Home and End go to the edges of the period, with Ctrl to the first and last lane", async () => {
    await focusOn("tuning");
    await press("Home");
    expect(await focused()).toMatch(/BL06U, free, Mon 23 Nov/);
    await press("Control+End");
    expect(await focused()).toMatch(/BL14U, free, Sun 29 Nov/);
  });

  test("C on a free place asks for a new booking there; Shift+→ makes it longer first", async () => {
    await focusOn("two");
    await press("ArrowRight", "Shift+ArrowRight", "c");
    expect(await acts("create")).toEqual([
      { act: "create", laneId: "BL02U", start: at("2026-11-24T10:00"), end: at("2026-11-25T02:00") },
    ]);
  });

  test("Ctrl+arrows carry a booking over others; it lands when Ctrl is let go, keeps the focus, and is announced", async () => {
    await focusOn("tuning");
    await lanes.page.keyboard.down("Control");
    await press("ArrowDown", "ArrowRight");
    expect(await said()).toMatch(/BL07U Tue 24 Nov 11:00.*Taken by long/);
    await press("ArrowDown", "ArrowDown");
    await lanes.page.keyboard.up("Control");
    await expect
      .poll(() => where("tuning"))
      .toEqual({ laneId: "BL08W-XRD", start: at("2026-11-24T11:00"), end: at("2026-11-25T11:00") });
    await expect.poll(focused).toMatch(/BL08W XRD, tuning/);
  });

  test("a booking carried to an occupied place goes back, and why is said", async () => {
    await focusOn("long");
    await press("Control+ArrowDown");
    expect(await acts("move")).toEqual([]);
    expect(await said()).toBe("It cannot go here. Taken by fixed");
  });

  test("Ctrl+Shift+→ makes a booking end later, Esc gives up", async () => {
    await focusOn("tuning");
    await press("Control+Shift+ArrowRight");
    await expect.poll(async () => (await where("tuning"))?.end).toBe(at("2026-11-25T11:00"));
    await lanes.page.keyboard.down("Control");
    await press("ArrowRight", "Escape");
    await lanes.page.keyboard.up("Control");
    expect(await acts("move")).toHaveLength(1);
  });
});
