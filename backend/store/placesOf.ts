import type { Place } from "#backend/store/store.ts";
import type { MemberId } from "#shared/domain/beamtime/booking.ts";
import type { EntityRow } from "#shared/sync/entities.ts";
import { scopesOf } from "#shared/sync/scopesOf.ts";

/** Where a row is published, as it is stored beside it. `member`: of a block, whose booking it covers. */
export type Places = { readonly scopes: readonly string[]; readonly member: string | null };

export function placesOf(row: EntityRow, coveredMember: MemberId | null = null): Places {
  const publications = scopesOf(row, coveredMember);
  const busy = publications.find(({ scope }) => scope === "busy");
  return {
    scopes: publications.map(({ scope }) => scope),
    member: busy !== undefined && "member" in busy ? busy.member : null,
  };
}

export function asPlaces({ scopes, member }: Places): Place[] {
  return scopes.map((scope) => ({ scope, member }));
}
