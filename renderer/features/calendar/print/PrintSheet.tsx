import type { CSSProperties, ReactNode } from "react";
import type { PageSize } from "#renderer/features/calendar/print/paper.ts";
import { PrintLegend } from "#renderer/features/calendar/print/PrintLegend.tsx";
import type { PrintPage } from "#renderer/features/calendar/print/printPages.ts";
import type { PrintScene } from "#renderer/features/calendar/print/printScene.ts";
import { periodText } from "#renderer/features/calendar/times.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { formatClock, formatDayAndYear } from "#renderer/text/formatTime.ts";
import { printWords } from "#renderer/text/print.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

type PrintSheetProps = {
  readonly scene: PrintScene;
  readonly page: PrintPage;
  /** From 1. */
  readonly no: number;
  readonly size: PageSize;
  readonly children: ReactNode;
};

/** One sheet of paper: whose, what and when at the head; legend, time, name and number at the foot. The same on every page. */
export function PrintSheet({ scene, page, no, size, children }: PrintSheetProps) {
  const { wishes, content, pages, facilityName, term } = scene;
  const t = printWords[wishes.language];
  const style = { width: `${size.width}mm`, height: `${size.height}mm` };
  return (
    <section
      className={`print-sheet print-sheet-${wishes.paper} ${size.landscape ? "landscape" : "portrait"}`}
      lang={wishes.language}
      style={style}
      aria-label={t.page(no, pages.length)}
      data-testid="print-sheet"
    >
      <header className="print-sheet-head">
        <div>
          <p>{facilityName}</p>
          <h2>
            <span className="print-sheet-title">
              <Title page={page} scene={scene} />
            </span>
            {scene.isDemo ? <span className="print-sheet-demo">{t.demoMark}</span> : null}
          </h2>
        </div>
        <div className="print-sheet-period">
          <p>{term === undefined ? "" : calendarWords[wishes.language].term(term.id)}</p>
          <strong>{periodText(content.period, wishes.language)}</strong>
        </div>
      </header>
      <div className="print-sheet-body">{children}</div>
      <footer className="print-sheet-foot">
        <PrintLegend scene={scene} />
        <Imprint scene={scene} no={no} />
      </footer>
      {scene.isDemo ? <Watermark size={size} words={t.demo} /> : null}
    </section>
  );
}

function Title({ page, scene }: Pick<PrintSheetProps, "page" | "scene">) {
  if (page.kind !== "days") return printWords[scene.wishes.language].titles[page.kind];
  const { code, sub, title } = page.lane.name;
  return (
    <>
      {code} {sub} <span>{title}</span>
    </>
  );
}

function Imprint({ scene, no }: { readonly scene: PrintScene; readonly no: number }) {
  const { printedAt, printedBy, dataAt, hidden, pages } = scene;
  const { language } = scene.wishes;
  const t = printWords[language];
  const when = (instant: InstantMs): string =>
    `${formatDayAndYear(dayOf(instant), language)} ${formatClock(instant)} JST`;
  return (
    <p className="print-sheet-imprint">
      <span>{t.printed(when(printedAt), printedBy)}</span>
      {dataAt === null ? null : <span>{t.dataAsOf(when(dataAt))}</span>}
      {hidden === 0 ? null : <span className="print-sheet-hidden">{t.hidden(hidden)}</span>}
      {scene.isDemo ? <span>{t.demoNote}</span> : null}
      <span className="print-sheet-no">{t.page(no, pages.length)}</span>
    </p>
  );
}

/** Across the sheet, so that a copy of any part of it cannot be taken for real. A drawing: it is no content to be read out. */
function Watermark({ size, words }: { readonly size: PageSize; readonly words: string }) {
  const { width, height } = size;
  const isWide = /[^\x20-\x7e]/.test(words);
  const letter = (Math.hypot(width, height) * 0.45) / (words.length * (isWide ? 1 : 0.72));
  return (
    <svg
      className="print-sheet-watermark"
      viewBox={`0 0 ${width} ${height}`}
      style={fill}
      aria-hidden
      data-testid="watermark"
    >
      <text
        x={width / 2}
        y={height / 2}
        fontSize={letter}
        textAnchor="middle"
        dominantBaseline="central"
        transform={`rotate(${(-Math.atan2(height, width) * 180) / Math.PI} ${width / 2} ${height / 2})`}
      >
        {words}
      </text>
    </svg>
  );
}

const fill: CSSProperties = { inset: 0 };
