import type { CSSProperties } from "react";
import { barWords, uprightTexts, type BarWords, type Letters } from "#renderer/features/calendar/print/barWords.ts";
import { inMm } from "#renderer/features/calendar/print/inMm.ts";
import { markOf } from "#renderer/features/calendar/print/markOf.ts";
import type { PlacedBar } from "#renderer/features/calendar/print/placeBars.ts";
import type { PrintBar } from "#renderer/features/calendar/print/printBar.ts";
import { formatRange } from "#renderer/text/formatTime.ts";
import type { Language } from "#shared/ipc/channels.ts";

type BarTextsProps = {
  readonly placed: readonly PlacedBar[];
  readonly letters: Letters;
  readonly language: Language;
};

/** The words of the bars, as many as each has room for. */
export function BarTexts({ placed, letters, language }: BarTextsProps) {
  const sizes = { "--letter": `${letters.size}mm`, "--line": `${letters.line}mm` } as CSSProperties;
  return (
    <div style={sizes}>
      {placed.map((one) => (
        <BarText key={`${one.bar.id} ${one.box.y}`} placed={one} letters={letters} language={language} />
      ))}
    </div>
  );
}

function BarText({ placed, letters, language }: Omit<BarTextsProps, "placed"> & { readonly placed: PlacedBar }) {
  const { bar, box, goesOn } = placed;
  const words = barWords(bar, box, letters);
  if (words.kind === "none") return null;
  const mark = markOf(bar.use, language);
  return (
    <div className={`print-words ${words.kind} use-${bar.use} state-${bar.state}`} style={inMm(box)}>
      {words.kind === "mark" ? <b>{mark}</b> : null}
      {words.kind === "across" ? (
        <Across bar={bar} words={words} signs={`${goesOn.before ? "← " : ""}${mark}`} language={language} />
      ) : null}
      {words.kind === "upright" ? <Upright bar={bar} columns={words.columns} mark={mark} /> : null}
    </div>
  );
}

type AcrossProps = {
  readonly bar: PrintBar;
  readonly words: Extract<BarWords, { kind: "across" }>;
  readonly signs: string;
  readonly language: Language;
};

function Across({ bar, words, signs, language }: AcrossProps) {
  return (
    <>
      <Title lines={words.titleLines} mark={signs} words={bar.title} />
      {words.hasSub ? (
        <p>
          <small>{bar.sub}</small>
        </p>
      ) : null}
      {words.hasWhen ? (
        <p>
          <small>{formatRange(bar, language)}</small>
        </p>
      ) : null}
    </>
  );
}

function Upright({ bar, columns, mark }: { readonly bar: PrintBar; readonly columns: number; readonly mark: string }) {
  const [title, sub] = uprightTexts(bar, columns);
  return (
    <>
      <Title lines={sub === "" ? columns : columns - 1} mark={mark} words={title} />
      {sub === "" ? null : (
        <p>
          <small>{sub}</small>
        </p>
      )}
    </>
  );
}

/** In one line it ends where the room ends; in several it is broken into them. */
function Title({ lines, mark, words }: { readonly lines: number; readonly mark: string; readonly words: string }) {
  return (
    <p className={lines > 1 ? "title many" : "title"} style={{ "--lines": lines } as CSSProperties}>
      <span>
        <b>{mark}</b> {words}
      </span>
    </p>
  );
}
