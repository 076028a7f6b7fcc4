// What the stories of paper do beside the screens: read a PDF with another reader, change a stored booking, find what is cut.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";

export type Pdf = {
  readonly pages: readonly string[];
  readonly sizeMm: readonly (readonly number[])[];
  readonly title: unknown;
};

export async function readPdf(path: string): Promise<Pdf> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  const { text } = await extractText(pdf, { mergePages: false });
  const sizes = await Promise.all(
    text.map(async (_, at) =>
      (await pdf.getPage(at + 1)).view.slice(2).map((points) => Math.round((points / 72) * 25.4)),
    ),
  );
  const { info } = await pdf.getMetadata();
  return { pages: text, sizeMm: sizes, title: (info as { Title?: string }).Title };
}

type Change = { readonly title?: string; readonly longerByDays?: number };

/** Changes the first booking of December 2026 past the screens and their rules. */
export async function changeFirst(page: Page, change: Change): Promise<void> {
  await page.evaluate(
    ({ title, longerByDays = 0 }) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open("beamline-desk");
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("bookings", "readwrite");
          const range = IDBKeyRange.lowerBound(Date.parse("2026-12-01T00:00:00Z"));
          const cursor = writing.objectStore("bookings").index("start").openCursor(range);
          cursor.addEventListener("success", () => {
            if (cursor.result === null) return;
            const booking = cursor.result.value as { readonly title: string; readonly end: number };
            const end = booking.end + longerByDays * 86_400_000;
            cursor.result.update({ ...booking, title: title ?? booking.title, end });
          });
          writing.addEventListener("error", () => failed(writing.error));
          writing.addEventListener("complete", () => {
            opening.result.close();
            done();
          });
        });
      }),
    change,
  );
  await page.reload();
  await page.getByTestId("calendar-board").waitFor();
}

/** Parts of sheets, and names on them, whose content is higher or wider than its place. */
export function overfull(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [".print-sheet-head, .print-sheet-body, .print-sheet-foot", ".print-sheet-title, .print-day-name, .print-band-name"]
      .flatMap((parts) => Array.from(document.querySelectorAll(parts)))
      // The line of the title is lower than its letters are high.
      .map((part) => ({ part, isLow: part.matches(".print-sheet-title") }))
      .filter(
        ({ part, isLow }) =>
          (part.scrollHeight > part.clientHeight + 1 && !isLow) || part.scrollWidth > part.clientWidth + 1,
      )
      .map(({ part }) => `${part.className}: ${part.scrollWidth} × ${part.scrollHeight}`),
  );
}
