import { afterAll, beforeAll, describe, test } from "vitest";
import { expectNoAxeViolations } from "#test/e2e/expectNoAxeViolations.ts";
import { loadDemo, looks, screens, showLook, showScreen } from "#test/pictures/screens.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await launchDesk({ size: { width: 1280, height: 800 } });
});
afterAll(() => desk.close());

describe("every screen can be used with a screen reader and poor sight, in both languages, light and dark", () => {
  test.each(looks)("first run, $language, $theme", async (look) => {
    await showLook(desk.page, look);
    await expectNoAxeViolations(desk.page);
  });

  describe.each(looks)("$language, $theme", (look) => {
    beforeAll(async () => {
      if ((await desk.page.locator(".frame").count()) === 0) await loadDemo(desk.page);
    });

    test.each(screens)("$name", async (screen) => {
      await showScreen(desk.page, look, screen);
      await expectNoAxeViolations(desk.page);
    });
  });
});
