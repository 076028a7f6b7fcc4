import { IconDownload } from "@tabler/icons-react";
import { DayField } from "#renderer/features/administration/audit/DayField.tsx";
import { actWords } from "#renderer/features/administration/audit/auditColumns.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { attentionWords } from "#renderer/text/attention.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SelectField } from "#renderer/ui/fields/SelectField.tsx";
import { addDays, dayOf, startOfDay } from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { AuditFilter, Person } from "#shared/protocol/administration.ts";

type AuditFiltersProps = {
  readonly filter: AuditFilter;
  readonly people: readonly Person[];
  /** Only refused changes are asked for here: kind and outcome are not to choose. */
  readonly isRefused: boolean;
  onChange(filter: AuditFilter): void;
  onClear(): void;
  onExport(): void;
};

/** Which lines of the trail are read, and the way to take all of them along. */
export function AuditFilters({ filter, people, isRefused, onChange, onClear, onExport }: AuditFiltersProps) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  const calls = Object.keys(attentionWords[language].calls);
  const acts = isRefused ? calls : [...calls, ...Object.keys(t.acts)];
  const all = (text: string) => ({ value: "" as const, text });
  const set = (change: Partial<Record<keyof AuditFilter, unknown>>) => onChange(cleaned({ ...filter, ...change }));
  const isFiltered = Object.keys(filter).length > (isRefused ? 2 : 0);
  return (
    <div className="admin-filters">
      {isRefused ? null : (
        <>
          <SelectField
            label={t.kind}
            name="kind"
            value={filter.kind ?? ""}
            options={[all(t.anyKind), { value: "call", text: t.kinds.call }, { value: "rights", text: t.kinds.rights }]}
            onChange={(kind) => set({ kind })}
          />
          <SelectField
            label={t.outcome}
            name="outcome"
            value={filter.outcome ?? ""}
            options={[
              all(t.anyOutcome),
              { value: "applied", text: t.outcomes.applied },
              { value: "rejected", text: t.outcomes.rejected },
            ]}
            onChange={(outcome) => set({ outcome })}
          />
        </>
      )}
      <SelectField
        label={t.person}
        name="person"
        value={filter.personId ?? ""}
        options={[all(t.anybody), ...people.map(({ id, name }) => ({ value: id, text: name }))]}
        onChange={(personId) => set({ personId })}
      />
      <SelectField
        label={t.act}
        name="act"
        value={filter.act ?? ""}
        options={[all(t.anyAct), ...acts.map((act) => ({ value: act, text: actWords(act, language) }))]}
        onChange={(act) => set({ act })}
      />
      <DayField
        label={t.from}
        value={filter.from === undefined ? null : dayOf(filter.from as InstantMs)}
        onChange={(day) => set({ from: day === null ? undefined : startOfDay(day) })}
      />
      <DayField
        label={t.to}
        value={filter.to === undefined ? null : addDays(dayOf(filter.to as InstantMs), -1)}
        onChange={(day) => set({ to: day === null ? undefined : startOfDay(addDays(day, 1)) })}
      />
      {filter.clientId === undefined ? null : <span className="chip">{t.onlyStation(filter.clientId)}</span>}
      <button type="button" className="button" disabled={!isFiltered} onClick={onClear}>
        {t.clear}
      </button>
      <button type="button" className="button" data-testid="export-audit" onClick={onExport}>
        <IconDownload size={16} stroke={1.75} aria-hidden />
        {t.export}
      </button>
    </div>
  );
}

function cleaned(filter: Partial<Record<keyof AuditFilter, unknown>>): AuditFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== "" && value !== undefined));
}
