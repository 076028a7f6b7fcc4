import { useRef } from "react";
import { importFile } from "#renderer/data/start/importFile.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import type { ChoiceProps } from "#renderer/features/first-run/choice.ts";
import { firstRunWords } from "#renderer/text/firstRun.ts";
import { importProblemWords } from "#renderer/text/importProblems.ts";
import { useWords } from "#renderer/text/useWords.ts";

export function ImportChoice(props: ChoiceProps) {
  const t = useWords(firstRunWords);
  const problem = useWords(importProblemWords);
  const desk = useDesk();
  const picker = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    props.setBusy(true);
    props.setTrouble(null);
    const result = await importFile(desk.db, await file.text());
    props.setBusy(false);
    if (result.kind === "refused")
      props.setTrouble([t.importFailed, ...result.problems.map(problem.sentence)].join("\n"));
    if (result.kind === "failed") props.setTrouble(result.failure === "disk-full" ? t.diskFull : t.failed);
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
