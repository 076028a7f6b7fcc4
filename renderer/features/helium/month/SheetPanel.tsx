import { IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import type { SheetScene } from "#renderer/features/helium/month/MonthSheet.tsx";
import { desktop } from "#renderer/platform/desktop.ts";
import { sheetWords } from "#renderer/text/heliumSheet.ts";
import { printWords } from "#renderer/text/print.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { underTitle } from "#renderer/ui/paper/underTitle.ts";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";

type Result = keyof (typeof printWords)["ja"]["results"];

/** The sheet beside it goes into a file or to the printer. */
export function SheetPanel({ scene, onClose }: { readonly scene: SheetScene; onClose(): void }) {
  const t = useWords(sheetWords);
  const print = useWords(printWords);
  const [result, setResult] = useState<Result | null>(null);
  const send = async (way: () => Promise<Result | undefined> | undefined) => {
    setResult("working");
    setResult((await underTitle(`${t.title} ${scene.month}`, async () => await way())) ?? "failed");
  };
  const name = `${scene.isDemo ? "demo-" : ""}helium-${scene.month}.pdf`;
  const isWorking = result === "working";
  return (
    <SidePanel
      title={t.panel}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        <>
          <button
            type="button"
            className="button primary"
            disabled={isWorking}
            data-testid="print-pdf"
            onClick={() => void send(() => desktop()?.request("print.savePdf", { name }))}
          >
            <IconFileTypePdf size={16} stroke={1.75} aria-hidden />
            {print.savePdf}
          </button>
          <button
            type="button"
            className="button"
            disabled={isWorking}
            onClick={() => void send(() => desktop()?.request("print.toPrinter", { paper: "A4", landscape: false }))}
          >
            <IconPrinter size={16} stroke={1.75} aria-hidden />
            {print.print}
          </button>
        </>
      }
    >
      <div className="helium-form">
        <p>{t.lead}</p>
        {scene.seal === undefined ? <p className="notice warning">{t.notClosedYet}</p> : null}
        <p role="status" data-testid="print-result">
          {result === null ? "" : print.results[result]}
        </p>
      </div>
    </SidePanel>
  );
}
