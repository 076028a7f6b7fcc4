import { sql, type RawBuilder } from "kysely";
import type { Place } from "#backend/store/store.ts";
import { busyScope, exceptedMembers, type Scope } from "#shared/domain/visibility/scope.ts";

/** What a person's scopes open, as SQL asks it. `busyExcept` null: no blocks (they see the bookings themselves). */
export type Reach = { readonly scopes: readonly string[]; readonly busyExcept: readonly string[] | null };

export function reachOf(held: readonly Scope[]): Reach {
  const busy = busyScope(held);
  return {
    scopes: held.filter((scope) => scope !== busy),
    busyExcept: busy === undefined ? null : exceptedMembers(busy),
  };
}

/** The condition on a table of rows (columns `scopes`, `member`). The same as isReadable of shared/sync/scopesOf. */
export function isReadableRow({ scopes, busyExcept }: Reach): RawBuilder<boolean> {
  if (busyExcept === null) return sql<boolean>`(scopes && ${scopes}::text[])`;
  return sql<boolean>`(scopes && ${scopes}::text[]
    or (scopes @> '{busy}' and (member is null or member <> all(${busyExcept}::text[]))))`;
}

/** The condition on the log (columns `scope`, `member`). */
export function isReadableLine({ scopes, busyExcept }: Reach): RawBuilder<boolean> {
  if (busyExcept === null) return sql<boolean>`scope = any(${scopes}::text[])`;
  return sql<boolean>`(scope = any(${scopes}::text[])
    or (scope = 'busy' and (member is null or member <> all(${busyExcept}::text[]))))`;
}

/** The condition on a place that was told by NOTIFY. */
export function reaches({ scopes, busyExcept }: Reach, { scope, member }: Place): boolean {
  if (scope !== "busy") return scopes.includes(scope);
  return busyExcept !== null && (member === null || !busyExcept.includes(member));
}
