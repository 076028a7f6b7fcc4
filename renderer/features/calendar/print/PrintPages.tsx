import type { KeyboardEvent } from "react";
import "#renderer/ui/paper/print.css";
import "#renderer/ui/paper/sheet.css";
import { DaysPage } from "#renderer/features/calendar/print/DaysPage.tsx";
import { LanesPage } from "#renderer/features/calendar/print/LanesPage.tsx";
import { ListPage } from "#renderer/features/calendar/print/ListPage.tsx";
import { pageSize } from "#renderer/features/calendar/print/paper.ts";
import type { PrintPage } from "#renderer/features/calendar/print/printPages.ts";
import type { PrintScene } from "#renderer/features/calendar/print/printScene.ts";
import { PrintSheet } from "#renderer/features/calendar/print/PrintSheet.tsx";
import { useFitScale } from "#renderer/ui/paper/useFitScale.ts";
import { printWords } from "#renderer/text/print.ts";
import { useWords } from "#renderer/text/useWords.ts";

/**
 * The pages as they will be on paper, made smaller to be seen whole. The same elements are printed: print.css takes everything
 * else of the window away and gives them their own size (docs/adr/0019).
 */
export function PrintPages({ scene }: { readonly scene: PrintScene | undefined }) {
  const t = useWords(printWords);
  const size = pageSize(scene?.wishes.form ?? "lanes", scene?.wishes.paper ?? "A3");
  const { frame, style } = useFitScale(size);
  return (
    <div
      ref={frame}
      className="paper"
      style={style}
      onKeyDown={keepPaging}
      tabIndex={0}
      role="region"
      aria-label={t.preview}
      data-testid="paper"
    >
      {scene?.pages.map((page, at) => (
        <div key={keyOf(page, at)} className="print-sheet-slot">
          <PrintSheet scene={scene} page={page} no={at + 1} size={size}>
            <PageBody scene={scene} page={page} />
          </PrintSheet>
        </div>
      ))}
    </div>
  );
}

function PageBody({ scene, page }: { readonly scene: PrintScene; readonly page: PrintPage }) {
  if (page.kind === "lanes") return <LanesPage scene={scene} page={page} />;
  return page.kind === "days" ? <DaysPage scene={scene} page={page} /> : <ListPage scene={scene} page={page} />;
}

function keyOf(page: PrintPage, at: number): string {
  return page.kind === "days" ? page.lane.id : `${page.kind} ${at}`;
}

/** With the keyboard in the pages PageDown is the next page, not the next month. */
function keepPaging(event: KeyboardEvent): void {
  if (event.key === "PageDown" || event.key === "PageUp") event.stopPropagation();
}
