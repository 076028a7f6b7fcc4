import type { PrintScene } from "#renderer/features/calendar/print/printScene.ts";
import { pageSize } from "#renderer/features/calendar/print/paper.ts";
import { periodText } from "#renderer/features/calendar/times.ts";
import { desktop } from "#renderer/platform/desktop.ts";
import { underTitle } from "#renderer/ui/paper/underTitle.ts";
import { printWords } from "#renderer/text/print.ts";
import { addDays } from "#shared/domain/time/day.ts";

export type PrintResult = keyof (typeof printWords)["ja"]["results"];

/** Asks where to, and writes the pages on screen there as a PDF. */
export async function savePdf(scene: PrintScene): Promise<PrintResult> {
  return withTitle(scene, async () => {
    const answer = await desktop()?.request("print.savePdf", { name: fileName(scene) });
    return answer ?? "failed";
  });
}

/** Opens the system's print dialog for the pages on screen. */
export async function printOut(scene: PrintScene): Promise<PrintResult> {
  const { form, paper } = scene.wishes;
  return withTitle(scene, async () => {
    const answer = await desktop()?.request("print.toPrinter", { paper, landscape: pageSize(form, paper).landscape });
    return answer === undefined || answer === "failed" ? "not-printed" : answer;
  });
}

async function withTitle(scene: PrintScene, send: () => Promise<PrintResult>): Promise<PrintResult> {
  const { language, form } = scene.wishes;
  const title = `${printWords[language].titles[form]} ${periodText(scene.content.period, language)}`;
  return (await underTitle(title, send)) ?? "failed";
}

/** `demo-beamtime-BL07U-2026-11-01-2026-11-30.pdf`. */
function fileName({ isDemo, wishes, content: { period } }: PrintScene): string {
  const of = wishes.form === "lanes" ? null : wishes.beamlineId;
  const parts = [isDemo ? "demo" : null, "beamtime", wishes.form === "list" ? "list" : null, of, period.from];
  const name = [...parts.filter((part) => part !== null), addDays(period.to, -1)].join("-");
  return `${name.replaceAll(/[^A-Za-z0-9_-]/g, "")}.pdf`;
}
