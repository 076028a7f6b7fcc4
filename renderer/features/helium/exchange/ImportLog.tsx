import { IconFileImport } from "@tabler/icons-react";
import "#renderer/ui/exchange/exchange.css";
import { CommitRefusal } from "#renderer/ui/problems/CommitRefusal.tsx";
import { LogPreviewList } from "#renderer/features/helium/exchange/LogPreviewList.tsx";
import { MappingFields } from "#renderer/features/helium/exchange/MappingFields.tsx";
import { useImportLog } from "#renderer/features/helium/exchange/useImportLog.ts";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { heliumExchangeWords } from "#renderer/text/heliumExchange.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { FileButton } from "#renderer/ui/exchange/FileButton.tsx";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import { LOG_FIELD_WORDS } from "#shared/domain/helium/logColumns.ts";
import { missingFields } from "#shared/domain/helium/readLog.ts";

/** A log from before: which column is what, what each line would log, and then all of it or nothing. */
export function ImportLog({ model, onClose }: { readonly model: HeliumModel; onClose(): void }) {
  const t = useWords(heliumExchangeWords);
  const language = useLanguage();
  const { stage, choose, map, take } = useImportLog(model);
  const count = stage.kind === "preview" ? stage.preview.lines.filter(({ verdict }) => verdict === "new").length : 0;
  const canTake = stage.kind === "preview" && stage.preview.call !== null;
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
              data-testid="import-take"
              onClick={() => void take()}
            >
              <IconFileImport size={16} stroke={1.75} aria-hidden />
              {t.take(count)}
            </button>
            <small>{t.allOrNothing}</small>
          </>
        )
      }
    >
      <div className="exchange" data-testid="import-log">
        <FileButton
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          label={t.chooseFile}
          hint={t.fileHint}
          onFile={(file) => void choose(file)}
        />
        <div role="status" aria-live="polite">
          {stage.kind === "unreadable" ? <p className="notice problem">{t.unreadable}</p> : null}
          {stage.kind === "taken" ? <p className="notice">{t.taken(stage.count)}</p> : null}
          {stage.kind === "preview" ? <strong>{stage.file.name}</strong> : null}
        </div>
        {stage.kind !== "preview" ? null : (
          <>
            <MappingFields head={stage.file.head} mapping={stage.mapping} onChange={(next) => void map(next)} />
            {missingFields(stage.mapping).length === 0 ? null : (
              <p className="notice problem">
                {t.columnsMissing(missingFields(stage.mapping).map((field) => LOG_FIELD_WORDS[field][language]))}
              </p>
            )}
            <CommitRefusal result={stage.result} />
            <LogPreviewList model={model} lines={stage.preview.lines} />
          </>
        )}
      </div>
    </SidePanel>
  );
}
