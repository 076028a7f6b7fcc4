import { IconFileImport } from "@tabler/icons-react";
import { useState } from "react";
import type { ExchangePanelProps } from "#renderer/features/calendar/exchange/exchangePanelProps.ts";
import { ImportPreview } from "#renderer/features/calendar/exchange/ImportPreview.tsx";
import { useImport, type ImportStage } from "#renderer/features/calendar/exchange/useImport.ts";
import { exchangeWords, wordFileProblem } from "#renderer/text/exchange.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { FileButton } from "#renderer/ui/exchange/FileButton.tsx";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import { Segments } from "#renderer/ui/Segments.tsx";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";

/** A file, what it would change line by line, and then all of it or nothing. */
export function ImportPanel({ model, onClose }: Omit<ExchangePanelProps, "way">) {
  const t = useWords(exchangeWords);
  const [reason, setReason] = useState("");
  const { kind, stage, choose, chooseKind, take } = useImport();
  const { isAsking, canTake, count } = readiness(stage, reason);
  return (
    <SidePanel
      title={t.import}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        count === 0 ? undefined : (
          <>
            <button
              type="button"
              className="button primary"
              disabled={!canTake}
              onClick={() => void take(isAsking ? reason : "")}
              data-testid="import-take"
            >
              <IconFileImport size={16} stroke={1.75} aria-hidden />
              {t.take(count)}
            </button>
            <small>{t.allOrNothing}</small>
          </>
        )
      }
    >
      <div className="exchange">
        <Segments
          label={t.what}
          value={kind}
          choices={(["bookings", "machineTime"] as const).map((value) => ({ value, words: t[value] }))}
          onChange={chooseKind}
        />
        <FileButton
          accept=".csv,.tsv,.txt,.ics,text/csv,text/calendar"
          label={t.chooseFile}
          hint={t.fileHint}
          onFile={(file) => void choose(file)}
        />
        <div role="status" aria-live="polite">
          <StageWords stage={stage} />
        </div>
        {isAsking ? (
          <TextField
            label={t.reason}
            placeholder={t.reasonHint}
            name="import-reason"
            value={reason}
            onChange={setReason}
          />
        ) : null}
        {stage.kind === "preview" && stage.preview.ok ? (
          <ImportPreview model={model} lines={stage.preview.lines} isCalendar={stage.chosen.isCalendar} />
        ) : null}
      </div>
    </SidePanel>
  );
}

function StageWords({ stage }: { readonly stage: ImportStage }) {
  const t = useWords(exchangeWords);
  if (stage.kind === "waiting") return null;
  if (stage.kind === "reading") return <p>{t.reading}</p>;
  if (stage.kind === "taken") return <p className="notice">{t.taken(stage.count)}</p>;
  const { chosen, preview, note } = stage;
  return (
    <>
      <p>
        <strong>{chosen.fileName}</strong> <span className="hint">{t.encoding(chosen.encoding)}</span>
      </p>
      {note === null ? null : <p className="notice problem">{t[note]}</p>}
      {preview.ok ? null : <p className="notice problem">{wordFileProblem(preview.problem, t)}</p>}
      {preview.ok && preview.lines.some(({ verdict }) => verdict === "refused") ? (
        <p className="notice problem">{t.refusedNote}</p>
      ) : null}
      {preview.ok && preview.callWith("") === null && preview.lines.every(({ verdict }) => verdict === "unchanged") ? (
        <p className="notice">{t.nothingToDo}</p>
      ) : null}
    </>
  );
}

/** How many lines would change something, whether a reason is asked for, and whether all of it may be taken in. */
function readiness(stage: ImportStage, reason: string): { isAsking: boolean; canTake: boolean; count: number } {
  if (stage.kind !== "preview" || !stage.preview.ok) return { isAsking: false, canTake: false, count: 0 };
  const { lines } = stage.preview;
  const isRefused = lines.some(({ verdict }) => verdict === "refused");
  const isAsking = !isRefused && lines.some(({ verdict }) => verdict === "needs-reason");
  const count = lines.filter(({ verdict }) => verdict !== "unchanged").length;
  return { isAsking, canTake: !isRefused && (!isAsking || reason.trim() !== ""), count };
}
