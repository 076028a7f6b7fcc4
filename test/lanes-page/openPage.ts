// Opens the lanes page.
import { fileURLToPath } from "node:url";
import { openBuiltPage, PAGE_ADDRESS, type BuiltPage } from "#test/window/builtPage.ts";

export type LanesPage = BuiltPage & { show(query: string): Promise<void> };

export async function openLanesPage(): Promise<LanesPage> {
  const built = await openBuiltPage(fileURLToPath(new URL(".", import.meta.url)));
  const { page } = built;
  return {
    ...built,
    async show(query) {
      await page.goto(`${PAGE_ADDRESS}?${query}`);
      await page
        .locator(query.includes("view=") ? ".time-grid" : ".lane-track")
        .first()
        .waitFor();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    },
  };
}
