import { textColumn, timeColumn } from "#renderer/features/administration/columns.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { attentionWords } from "#renderer/text/attention.ts";
import type { DataColumn } from "#renderer/ui/data-table/dataTableTypes.ts";
import type { Language } from "#shared/ipc/channels.ts";
import { withoutVersion } from "#shared/mutations/withoutVersion.ts";
import type { AuditLine } from "#shared/protocol/administration.ts";
import type { RefusalCode } from "#shared/protocol/outcome.ts";

type Scene = { readonly language: Language; readonly names: (id: string) => string; readonly isRefused: boolean };

export function auditColumns({ language, names, isRefused }: Scene): DataColumn<AuditLine>[] {
  const t = administrationWords[language];
  const who = (one: AuditLine["by"]) => (one === null ? "" : (one.name ?? names(one.id)));
  const all: DataColumn<AuditLine>[] = [
    { ...timeColumn<AuditLine>("at", t.time, { language, at: ({ at }) => at }), align: "start", opens: true },
    textColumn("act", t.act, { width: 200, grows: !isRefused, text: ({ act }) => actWords(act, language) }),
    textColumn("by", t.who, { width: 176, text: (line) => (line.by === null ? t.commandLine : who(line.by)) }),
  ];
  if (isRefused)
    return [...all, textColumn("why", t.reason, { width: 280, grows: true, text: (line) => whyOf(line, language) })];
  return [
    ...all,
    textColumn("about", t.about, { width: 176, text: (line) => who(line.about) }),
    textColumn("outcome", t.outcome, {
      width: 104,
      text: ({ outcome }) => (outcome === null ? "" : t.outcomes[outcome]),
    }),
    textColumn("client", t.station, { width: 200, text: ({ clientId }) => clientId ?? "" }),
  ];
}

/** What was done, as the window calls it; its own name where only a newer program knows it. */
export function actWords(act: string, language: Language): string {
  return attentionWords[language].calls[withoutVersion(act)] ?? administrationWords[language].acts[act] ?? act;
}

/** Why a change was refused, in one line. */
export function whyOf({ detail }: AuditLine, language: Language): string {
  const { code } = Object(detail) as { readonly code?: RefusalCode };
  return code === undefined ? "" : (attentionWords[language].codes[code] ?? code);
}
