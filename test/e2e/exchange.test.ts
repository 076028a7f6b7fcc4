// Files out and in, in the real window, with the demo of one term.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoAxeViolations } from "#test/e2e/expectNoAxeViolations.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";

const window: { desk?: Desk; page?: Page; violations: string[] } = { violations: [] };
const page = (): Page => {
  if (!window.page) throw new Error("No window is open");
  return window.page;
};

beforeAll(async () => {
  const desk = await launchDesk({ size: { width: 1440, height: 900 } });
  Object.assign(window, { desk, page: desk.page });
  page().on("console", (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) window.violations.push(message.text());
  });
  await page().getByTestId("start-demo").click();
  await page().locator("html[data-painted=lanes]").waitFor({ state: "attached" });
});

afterAll(async () => {
  await window.desk?.close();
});

async function openPanel(way: "import" | "export"): Promise<void> {
  await page().getByTestId("look").click();
  await page().getByTestId(`open-${way}`).click();
  await page().getByTestId("side-panel").waitFor();
}

/** Chooses a form in the open export panel and gives what is saved. */
async function saved(format: string): Promise<{ name: string; bytes: Buffer }> {
  const panel = page().getByTestId("side-panel");
  await panel.getByRole("button", { name: format, exact: true }).click();
  await page().getByTestId("export-save").waitFor();
  const [bytes, name] = await page().evaluate(async () => {
    const caught = new Promise<[number[], string]>((done) => {
      const original = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
        HTMLAnchorElement.prototype.click = original;
        void fetch(this.href)
          .then((answer) => answer.arrayBuffer())
          .then((buffer) => done([[...new Uint8Array(buffer)], this.download]));
      };
    });
    document.querySelector<HTMLButtonElement>("[data-testid=export-save]")?.click();
    return caught;
  });
  return { name, bytes: Buffer.from(bytes) };
}

async function choose(name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === "string" ? Buffer.from(content) : content;
  await page().getByTestId("exchange-file").setInputFiles({ name, mimeType: "text/plain", buffer });
}
