import { sql, type RawBuilder } from "kysely";
import type { Database } from "#backend/store/tables.ts";
import {
  AUDIT_PAGE,
  type AuditAnswer,
  type AuditFilter,
  type AuditLine,
  type AuditPlace,
} from "#shared/protocol/administration.ts";

type Row = Omit<AuditLine, "by" | "about"> & {
  readonly by_id: string | null;
  readonly by_name: string | null;
  readonly about_id: string | null;
  readonly about_name: string | null;
};

/** One page of what was done at this facility, newest first: changes that stations sent, and changes of people. */
export async function readAudit(db: Database, filter: AuditFilter, before: AuditPlace | null): Promise<AuditAnswer> {
  const { rows } = await sql<Row>`
    select line.*, doer.name as by_name, subject.name as about_name from (
      select id, received_ms as at, 'call' as kind, split_part(name, '@', 1) as act, user_id as by_id, null as about_id,
        client_id as "clientId", status as outcome, json_build_object('args', args, 'via', via, 'code', code,
          'problems', problems, 'occurredAt', occurred_ms) as detail
        from sync_mutation
      union all
      select 'rights:' || lpad(no::text, 12, '0'), at_ms, 'rights', act, by_id, person_id,
        null, null, json_build_object('before', before, 'after', after)
        from people_log) as line
    left join people as doer on doer.id = line.by_id
    left join people as subject on subject.id = line.about_id
    where ${sql.join(conditions(filter, before), sql` and `)}
    order by at desc, id desc limit ${AUDIT_PAGE + 1}`.execute(db);
  const lines = rows.slice(0, AUDIT_PAGE).map(asLine);
  const last = lines.at(-1);
  return { lines, next: rows.length > AUDIT_PAGE && last !== undefined ? { at: last.at, id: last.id } : null };
}

function conditions(filter: AuditFilter, before: AuditPlace | null): RawBuilder<unknown>[] {
  const { kind, outcome, personId, clientId, act, from, to } = filter;
  const all = [
    kind && sql`kind = ${kind}`,
    outcome && sql`outcome = ${outcome}`,
    personId && sql`(by_id = ${personId} or about_id = ${personId})`,
    clientId && sql`"clientId" = ${clientId}`,
    act && sql`(act = ${act} or act like ${`${act}@%`})`,
    from !== undefined && sql`at >= ${from}::bigint`,
    to !== undefined && sql`at < ${to}::bigint`,
    before !== null && sql`(at, line.id) < (${before.at}::bigint, ${before.id})`,
  ];
  return [sql`true`, ...all.filter((one): one is RawBuilder<unknown> => typeof one === "object")];
}

function asLine({ by_id, by_name, about_id, about_name, ...line }: Row): AuditLine {
  return {
    ...line,
    by: by_id === null ? null : { id: by_id, name: by_name },
    about: about_id === null ? null : { id: about_id, name: about_name },
  };
}
