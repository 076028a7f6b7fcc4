import { useRef } from "react";
import { importFile, type ImportProblem } from "#renderer/data/start/importFile.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import type { ChoiceProps } from "#renderer/features/first-run/choice.ts";
import { firstRunWords } from "#renderer/text/firstRun.ts";
import { importProblemWords } from "#renderer/text/importProblems.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** A file can hold as many mistakes as rows; whoever mends it starts with the first ones. */
const MISTAKES_SHOWN = 8;

export function ImportChoice(props: ChoiceProps) {
  const t = useWords(firstRunWords);
  const words = useWords(importProblemWords);
  const desk = useDesk();
  const picker = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    props.setBusy(true);
    props.setTrouble(null);
    const result = await importFile(desk.db, await file.text());
    props.setBusy(false);
    if (result.kind === "refused") props.setTrouble([t.importFailed, ...sentences(result.problems)].join("\n"));
    if (result.kind === "failed") props.setTrouble(result.failure === "disk-full" ? t.diskFull : t.failed);
  };
  const sentences = (problems: readonly ImportProblem[]): string[] => {
    const unsaid = problems.length - MISTAKES_SHOWN;
    return [...problems.slice(0, MISTAKES_SHOWN).map(words.sentence), ...(unsaid > 0 ? [words.more(unsaid)] : [])];
  };
  return (
    <li>
      <div>
        <h2>{t.importTitle}</h2>
        <p>{t.importText}</p>
      </div>
      <div className="actions">
        <button type="button" className="button" disabled={props.busy} onClick={() => picker.current?.click()}>
          {t.importButton}
        </button>
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          hidden
          data-testid="import-file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) void take(file);
          }}
        />
      </div>
    </li>
  );
}
