import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { projectFolder } from "#scripts/projectFolder.mjs";

const source = readFileSync(join(projectFolder, "node_modules/axe-core/axe.min.js"), "utf8");

type Violation = {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
};

/**
 * Fails with the rule, the element and the reason where the page breaks a rule of WCAG 2.2 AA.
 * axe comes in through the debugging protocol, which the page's own content policy and Trusted Types do not govern:
 * the page under test keeps both.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Bars are named once they are painted, when the page has time for it.
  await page.waitForFunction(
    () => !document.querySelector(":is(.lane-bar, .lane-strip)[role=button]:not([aria-label])"),
  );
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(source);
  const violations = await page.evaluate(async (): Promise<Violation[]> => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    return (await axe.run({ runOnly: { type: "tag", values: tags } })).violations;
  });
  expect(violations.flatMap(describeViolation)).toEqual([]);
}

function describeViolation({ id, help, nodes }: Violation): string[] {
  return nodes.map((node) => `${id}: ${help} · ${node.target.join(" ")} · ${node.failureSummary}`);
}
