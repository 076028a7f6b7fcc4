import { useState } from "react";
import type { CommitResult } from "#renderer/data/commitResult.ts";
import { lateEntriesOf } from "#renderer/data/queries/heliumLog.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { closeMonth } from "#renderer/features/helium/acts.ts";
import { EntryList } from "#renderer/features/helium/EntryList.tsx";
import { CommitRefusal } from "#renderer/ui/problems/CommitRefusal.tsx";
import { GapLine } from "#renderer/features/helium/month/GapLine.tsx";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { formatInstant, formatMonth } from "#renderer/text/formatTime.ts";
import { monthWords } from "#renderer/text/heliumMonth.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import { beforeClosing } from "#shared/domain/helium/beforeClosing.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import type { HeliumSeal } from "#shared/domain/helium/heliumSeal.ts";
import { monthInterval } from "#shared/domain/helium/sealOf.ts";
import type { Day } from "#shared/domain/time/day.ts";
import type { Month } from "#shared/domain/time/month.ts";

type CloseProps = {
  readonly model: HeliumModel;
  readonly month: Month;
  /** As for the balance of the month. */
  readonly entries: readonly HeliumEntry[];
  readonly seal: HeliumSeal | undefined;
  onClose(): void;
};

/** What is missing before a month is closed, then the closing; and of a closed one its seal and what came later. */
export function CloseMonth({ model, month, entries, seal, onClose }: CloseProps) {
  const t = useWords(monthWords);
  const language = useLanguage();
  return (
    <SidePanel
      title={t.title(formatMonth(`${month}-01` as Day, language))}
      closeLabel={t.close}
      onClose={onClose}
      badge={seal === undefined ? undefined : <span className="chip">{t.closed}</span>}
    >
      {seal === undefined ? (
        <Closing model={model} month={month} entries={entries} />
      ) : (
        <Sealed model={model} month={month} seal={seal} />
      )}
    </SidePanel>
  );
}

function Closing({ model, month, entries }: Omit<CloseProps, "seal" | "onClose">) {
  const t = useWords(monthWords);
  const desk = useDesk();
  const [isSure, setSure] = useState(false);
  const [result, setResult] = useState<CommitResult | null>(null);
  const gaps = beforeClosing(entries, month, model.devices);
  const isOver = monthInterval(month).end <= desk.now();
  const close = async () => setResult(await closeMonth(desk, month));
  return (
    <div className="helium-form" data-testid="closing">
      <p>{t.lead}</p>
      <h3>{t.missing(gaps.length)}</h3>
      {gaps.length === 0 ? <p>{t.nothingMissing}</p> : null}
      <ul className="closing-gaps" data-testid="closing-gaps">
        {gaps.map((gap, at) => (
          // The same gaps in the same order: nothing is moved.
          <GapLine key={`${gap.kind} ${at}`} model={model} gap={gap} />
        ))}
      </ul>
      {isOver ? null : <p className="notice">{t.notOver}</p>}
      <label className="check">
        <input
          type="checkbox"
          checked={isSure}
          disabled={!isOver}
          data-testid="closing-sure"
          onChange={(event) => setSure(event.target.checked)}
        />
        {gaps.length === 0 ? t.sure : t.sureWithGaps}
      </label>
      <CommitRefusal result={result} />
      <button
        type="button"
        className="button primary large"
        data-testid="close-month"
        disabled={!isSure || !isOver}
        onClick={() => void close()}
      >
        {t.doClose}
      </button>
    </div>
  );
}

/** Closed: by whom, with which hash, and what was corrected or came in afterwards, each in the month in which it counts. */
function Sealed(props: { readonly model: HeliumModel; readonly month: Month; readonly seal: HeliumSeal }) {
  const { model, month, seal } = props;
  const t = useWords(monthWords);
  const language = useLanguage();
  const { db } = useDesk();
  const late = useLive(() => lateEntriesOf(db, monthInterval(month)), [db, month]);
  return (
    <div className="helium-form" data-testid="sealed">
      <p>{t.sealedBy(seal.by.name, formatInstant(seal.at, language), seal.entries)}</p>
      <div>
        <span className="label">{t.hash}</span>
        <code className="seal-hash" data-testid="seal-hash">
          {seal.hash}
        </code>
        <p className="hint">{t.hashHint}</p>
      </div>
      <h3>{t.late(late?.length ?? 0)}</h3>
      <p className="hint">{t.lateHint}</p>
      {late === undefined ? null : <EntryList model={model} entries={late} />}
    </div>
  );
}
