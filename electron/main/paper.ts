import { type BrowserWindow, dialog, type PrintToPDFOptions, type WebContents } from "electron";
import type { RequestArgument } from "#shared/ipc/channels.ts";

/**
 * The size of each page is the page's own (`@page` in renderer/features/calendar/print/print.css). Tagged, so that a PDF can be
 * read out and searched.
 */
export const pdfOptions: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
};

export async function choosePdf(window: BrowserWindow, name: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: name,
    filters: [{ name: "PDF", extensions: ["pdf"] }],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  return canceled || filePath === "" ? undefined : filePath;
}

/** Opens the system's print dialog, and tells what became of it. */
export function print(
  contents: WebContents,
  { paper, landscape }: RequestArgument<"print.toPrinter">,
): Promise<{ printed: boolean; reason: string }> {
  return new Promise((done) => {
    contents.print(
      { silent: false, printBackground: true, pageSize: paper, landscape, margins: { marginType: "none" } },
      (printed, reason) => done({ printed, reason }),
    );
  });
}
