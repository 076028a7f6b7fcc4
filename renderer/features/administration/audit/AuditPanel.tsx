import { useMemo } from "react";
import { actWords, whyOf } from "#renderer/features/administration/audit/auditColumns.ts";
import { RightsChange } from "#renderer/features/administration/audit/RightsChange.tsx";
import { facility } from "#renderer/data/queries/facility.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { placeNames } from "#renderer/text/placeNames.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { ReasonList } from "#renderer/ui/problems/ReasonList.tsx";
import { SentChange } from "#renderer/ui/problems/SentChange.tsx";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { AuditLine } from "#shared/protocol/administration.ts";

type AuditPanelProps = { readonly line: AuditLine; readonly names: (id: string) => string; onClose(): void };

/** One line of the trail in full: who, when, what was sent or changed, and why it was refused if it was. */
export function AuditPanel({ line, names, onClose }: AuditPanelProps) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  const who = (one: AuditLine["by"]) => (one === null ? t.commandLine : (one.name ?? names(one.id)));
  return (
    <SidePanel
      title={actWords(line.act, language)}
      badge={line.outcome === null ? undefined : <span className="chip">{t.outcomes[line.outcome]}</span>}
      closeLabel={t.close}
      onClose={onClose}
    >
      <div className="admin-form">
        <dl className="facts">
          <dt>{t.who}</dt>
          <dd>{who(line.by)}</dd>
          {line.about === null ? null : (
            <>
              <dt>{t.about}</dt>
              <dd>{who(line.about)}</dd>
            </>
          )}
          <dt>{line.kind === "call" ? t.received : t.time}</dt>
          <dd>{formatInstant(line.at as InstantMs, language)}</dd>
          {line.clientId === null ? null : (
            <>
              <dt>{t.station}</dt>
              <dd>{line.clientId}</dd>
            </>
          )}
        </dl>
        {line.kind === "call" ? <CallDetail line={line} /> : <RightsChange detail={line.detail} />}
      </div>
    </SidePanel>
  );
}

type CallDetails = {
  readonly args?: unknown;
  readonly via?: string;
  readonly problems?: readonly Problem[] | null;
  readonly occurredAt?: number;
};

function CallDetail({ line }: { readonly line: AuditLine }) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  const { db } = useDesk();
  const rows = useLive(() => facility(db), [db]);
  const places = useMemo(() => placeNames(rows, language), [rows, language]);
  const { args, via = "act", problems, occurredAt } = Object(line.detail) as CallDetails;
  return (
    <>
      {line.outcome === "rejected" ? (
        <div className="notice problem">
          <strong>⚠ {whyOf(line, language)}</strong>
          <ReasonList problems={problems ?? []} names={places} />
        </div>
      ) : null}
      <section>
        <h3>{t.sent}</h3>
        {occurredAt === undefined ? null : (
          <p className="hint">
            {t.occurred}: {formatInstant(occurredAt as InstantMs, language)} · {t.via[via] ?? via}
          </p>
        )}
        <SentChange call={{ name: line.act, args }} names={places} />
      </section>
    </>
  );
}
