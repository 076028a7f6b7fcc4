import { heliumExchangeWords } from "#renderer/text/heliumExchange.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SelectField } from "#renderer/ui/fields/SelectField.tsx";
import {
  FILE_KINDS,
  KIND_WORDS,
  LOG_FIELD_WORDS,
  LOG_FIELDS,
  type LogField,
} from "#shared/domain/helium/logColumns.ts";
import type { LogMapping } from "#shared/domain/helium/readLog.ts";

type MappingProps = {
  readonly head: readonly string[];
  readonly mapping: LogMapping;
  onChange(mapping: LogMapping): void;
};

/** Which column of the file is what; filled in as far as the headings tell. */
export function MappingFields({ head, mapping, onChange }: MappingProps) {
  const t = useWords(heliumExchangeWords);
  const language = useLanguage();
  const options = [
    { value: "", text: t.noColumn },
    ...head.map((name, at) => ({ value: String(at), text: name.trim() === "" ? t.column(at + 1) : name })),
  ];
  const set = (field: LogField, value: string) => {
    const { [field]: _before, ...columns } = mapping.columns;
    const next: LogMapping["columns"] = value === "" ? columns : { ...columns, [field]: Number(value) };
    onChange({ columns: next, kind: next.kind === undefined ? (mapping.kind ?? "transfer") : null });
  };
  return (
    <details className="mapping" open>
      <summary>{t.mapping}</summary>
      <div className="mapping-fields">
        {LOG_FIELDS.map((field) => (
          <SelectField
            key={field}
            label={LOG_FIELD_WORDS[field][language]}
            name={`column-${field}`}
            value={String(mapping.columns[field] ?? "")}
            options={options}
            onChange={(value) => set(field, value)}
          />
        ))}
        {mapping.kind === null ? null : (
          <SelectField
            label={t.kindOfAll}
            name="kind-of-all"
            value={mapping.kind}
            options={FILE_KINDS.map((kind) => ({ value: kind, text: KIND_WORDS[kind][language] }))}
            onChange={(kind) => onChange({ ...mapping, kind })}
          />
        )}
      </div>
    </details>
  );
}
