import { IconAlertTriangle, IconClockExclamation } from "@tabler/icons-react";
import { useState } from "react";
import { EntryList } from "#renderer/features/helium/EntryList.tsx";
import { useRoundData } from "#renderer/features/helium/round/useRoundData.ts";
import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { OutlookCard } from "#renderer/features/helium/warnings/OutlookCard.tsx";
import { useWarnings, type Evidence, type Warning } from "#renderer/features/helium/warnings/useWarnings.ts";
import { warningText } from "#renderer/features/helium/warnings/warningText.ts";
import { formatDuration, formatInstant } from "#renderer/text/formatTime.ts";
import { roundWords } from "#renderer/text/heliumRound.ts";
import { warningWords } from "#renderer/text/heliumWarnings.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";

/** How long the store lasts, and what the log of the last weeks warns of; the entries behind each are one press away. */
export function WarningsView({ model }: { readonly model: HeliumModel }) {
  const t = useWords(warningWords);
  const [evidence, setEvidence] = useState<Evidence | null>(null);
  const known = useWarnings(model);
  const count = known?.warnings.length ?? 0;
  return (
    <div className="helium-view">
      <div className="helium-main">
        <div className="warnings" data-testid="warnings" data-read={known !== undefined}>
          {known === undefined ? null : (
            <>
              <OutlookCard known={known} onEvidence={setEvidence} />
              <RoundLate model={model} />
              <h2>{t.found(count)}</h2>
              <p className="hint">{t.foundHint}</p>
              <ul>
                {known.warnings.map((warning) => (
                  <WarningLine
                    key={keyOf(warning)}
                    model={model}
                    warning={warning}
                    isOpen={evidence?.entries === warning.entries}
                    onEvidence={setEvidence}
                  />
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      {evidence === null ? null : (
        <SidePanel isText title={t.evidence} closeLabel={t.close} onClose={() => setEvidence(null)}>
          <p>{evidence.title}</p>
          <EntryList model={model} entries={evidence.entries} />
        </SidePanel>
      )}
    </div>
  );
}

function WarningLine(props: {
  readonly model: HeliumModel;
  readonly warning: Warning;
  readonly isOpen: boolean;
  onEvidence(evidence: Evidence): void;
}) {
  const { model, warning, isOpen, onEvidence } = props;
  const t = useWords(warningWords);
  const language = useLanguage();
  const last = warning.entries.at(-1);
  const words = warningText(warning, model, language);
  return (
    <li data-warning={warning.kind}>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <span>
        <b>{t.kinds[warning.kind]}</b>
        {words}
        {last === undefined ? null : <small>{formatInstant(last.at, language)}</small>}
      </span>
      <button
        type="button"
        className="button"
        aria-pressed={isOpen}
        onClick={() => onEvidence({ title: words, entries: warning.entries })}
      >
        {t.showEvidence(warning.entries.length)}
      </button>
    </li>
  );
}

/** The round of this shift that nobody finished. */
function RoundLate({ model }: { readonly model: HeliumModel }) {
  const t = useWords(warningWords);
  const round = useWords(roundWords);
  const language = useLanguage();
  const data = useRoundData(model);
  if (data === undefined || data.lateMs === null) return null;
  const left = data.route.filter(({ id }) => !data.read.has(id));
  return (
    <p className="notice warning" data-testid="round-overdue">
      <IconClockExclamation size={18} stroke={1.75} aria-hidden />{" "}
      {round.overdue(left.length, formatDuration(data.lateMs, language))}: {left.map(({ name }) => name).join(t.comma)}
    </p>
  );
}

function keyOf({ kind, entries }: Warning): string {
  return `${kind} ${entries.map(({ id }) => id).join(" ")}`;
}
