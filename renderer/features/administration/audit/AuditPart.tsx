import { useMemo, useState, type ReactNode } from "react";
import { AskedTable } from "#renderer/features/administration/AskedTable.tsx";
import { auditColumns } from "#renderer/features/administration/audit/auditColumns.ts";
import { AuditFilters } from "#renderer/features/administration/audit/AuditFilters.tsx";
import { AuditPanel } from "#renderer/features/administration/audit/AuditPanel.tsx";
import { useAudit } from "#renderer/features/administration/audit/useAudit.ts";
import { PartLayout } from "#renderer/features/administration/PartLayout.tsx";
import { TroubleNotice } from "#renderer/features/administration/TroubleNotice.tsx";
import { useDoing } from "#renderer/features/administration/useAsked.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { saveFile } from "#renderer/platform/saveFile.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { AuditFilter, AuditLine, Person } from "#shared/protocol/administration.ts";
import { dayOf } from "#shared/domain/time/day.ts";

type AuditPartProps = {
  readonly bar: ReactNode;
  readonly people: readonly Person[];
  readonly names: (id: string) => string;
  /** Refused changes alone are a part of their own: what they are filtered by stays. */
  readonly start: AuditFilter;
};

const idOf = ({ id }: AuditLine) => id;
const classOf = ({ outcome }: AuditLine) => (outcome === "rejected" ? "is-refused" : "");

/** What was done at this facility, newest first: to filter, to read in words, and to take along. */
export function AuditPart({ bar, people, names, start }: AuditPartProps) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  const { now } = useDesk();
  const [filter, setFilter] = useState(start);
  const [openId, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const trail = useAudit(filter);
  const doing = useDoing();
  const isRefused = start.outcome === "rejected";
  const columns = useMemo(() => auditColumns({ language, names, isRefused }), [language, names, isRefused]);
  const open = trail.lines?.find(({ id }) => id === openId);
  const save = async () => {
    const csv = await doing.run((server) => server.exportAudit(filter));
    if (csv === undefined) return;
    const name = `${isRefused ? "refused" : "audit"}-${dayOf(now())}.csv`;
    saveFile(name, csv);
    setSaid(t.exported(name));
  };
  const tools = (
    <AuditFilters
      filter={filter}
      people={people}
      isRefused={isRefused}
      onChange={(next) => {
        setFilter(next);
        setOpen(null);
      }}
      onClear={() => setFilter(isRefused ? { kind: "call", outcome: "rejected" } : {})}
      onExport={() => void save()}
    />
  );
  return (
    <PartLayout
      bar={bar}
      {...(isRefused ? { note: t.refusedNote } : {})}
      tools={tools}
      said={said}
      panel={open && <AuditPanel key={open.id} line={open} names={names} onClose={() => setOpen(null)} />}
    >
      {doing.trouble === null ? null : <TroubleNotice trouble={doing.trouble} />}
      <AskedTable
        label={isRefused ? t.parts.refused : t.parts.audit}
        asked={{ answer: trail.lines, trouble: trail.trouble, again: trail.again }}
        none={isRefused ? t.noRefused : t.noLines}
        columns={columns}
        selectedId={openId}
        rowId={idOf}
        rowClass={classOf}
        onOpen={setOpen}
      />
      {trail.hasMore ? (
        <div className="admin-more">
          <button
            type="button"
            className="button"
            disabled={trail.isAsking}
            data-testid="older"
            onClick={trail.readMore}
          >
            {t.older}
          </button>
        </div>
      ) : null}
    </PartLayout>
  );
}
