import type { Page } from "playwright-core";

/** One thing that the document tried and its rules stopped. */
export type CspViolation = {
  readonly rule: string;
  readonly blocked: string;
  readonly where: string;
  readonly sample: string;
};

/**
 * Collects what the rules of the document have stopped, from the very first script on, until `violations` is called.
 *
 * Reloads the page once, because the listener must be there before the document is. Later reloads are covered too.
 * What Chromium reports on the console alone (a header that it cannot read, say) is collected as well.
 */
export async function collectCspViolations(page: Page): Promise<{ violations(): Promise<readonly CspViolation[]> }> {
  const found: CspViolation[] = [];
  await page.exposeFunction("reportCspViolation", (violation: CspViolation) => void found.push(violation));
  page.on("console", (message) => {
    if (!/Content.Security.Policy|TrustedHTML|TrustedScript/i.test(message.text())) return;
    found.push({ rule: "console", blocked: "", where: message.location().url, sample: message.text() });
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report: unknown = Reflect.get(window, "reportCspViolation");
      if (typeof report !== "function") return;
      report({
        rule: event.effectiveDirective,
        blocked: event.blockedURI,
        where: `${event.sourceFile}:${event.lineNumber}:${event.columnNumber}`,
        sample: event.sample,
      });
    });
  });
  // A reload in the middle of the first load can be lost.
  await page.waitForLoadState("load");
  await page.reload();
  return {
    violations: async () => {
      // A report is under way until the page has had a turn to itself.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      return [...found];
    },
  };
}
