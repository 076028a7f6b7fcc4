import { readAudit } from "#backend/administration/readAudit.ts";
import type { Database } from "#backend/store/tables.ts";
import { BYTE_ORDER_MARK, csvText } from "#shared/domain/exchange/csvText.ts";
import type { AuditFilter, AuditLine, AuditPlace } from "#shared/protocol/administration.ts";

const HEAD = ["time_utc", "kind", "act", "by", "by_id", "about", "about_id", "outcome", "client", "id", "detail"];

/** The audit trail as CSV, page by page: no more of it than a page is held at once. */
export async function* auditCsv(db: Database, filter: AuditFilter): AsyncGenerator<string> {
  yield csvText([HEAD]);
  for (let before: AuditPlace | null = null; ;) {
    const { lines, next }: Awaited<ReturnType<typeof readAudit>> = await readAudit(db, filter, before);
    yield csvText(lines.map(cells)).slice(BYTE_ORDER_MARK.length);
    if (next === null) return;
    before = next;
  }
}

function cells({ at, kind, act, by, about, outcome, clientId, id, detail }: AuditLine): string[] {
  const who = (one: AuditLine["by"]) => [one?.name ?? "", one?.id ?? ""];
  const time = new Date(at).toISOString();
  return [time, kind, act, ...who(by), ...who(about), outcome ?? "", clientId ?? "", id, JSON.stringify(detail)];
}
