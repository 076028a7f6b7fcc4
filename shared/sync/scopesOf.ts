import type { MemberId } from "#shared/domain/beamtime/booking.ts";
import { isConfidential, ownerOf } from "#shared/domain/visibility/confidential.ts";
import { exceptedMembers, type Scope } from "#shared/domain/visibility/scope.ts";
import type { EntityRow } from "#shared/sync/entities.ts";

/**
 * Where a row is published. `busy` stands for every `busy-except:…` that does not name `member`; `member` null: nobody's own.
 * A row is published in one place, or in a company's and in `ops`; a person holds one of these at most.
 */
export type Publication =
  | { readonly scope: Exclude<Scope, `busy-except:${string}`> }
  | { readonly scope: "busy"; readonly member: MemberId | null };

/** Where each kind of row may be read. A block needs to be told whose booking it covers, which is not in the row. */
export function scopesOf({ entity, row }: EntityRow, coveredMember: MemberId | null = null): readonly Publication[] {
  switch (entity) {
    case "bookings":
      return isConfidential(row) ? secretOf(row.memberId ?? "several") : [{ scope: "pub" }];
    case "waitEntries":
      return isConfidential(row.draft) ? secretOf(row.draft.memberId ?? "several") : [{ scope: "pub" }];
    case "bookingEvents": {
      const owner = ownerOf(row);
      return owner === null ? [{ scope: "pub" }] : secretOf(owner);
    }
    case "members":
      return secretOf(row.id);
    case "calendarBlocks":
      return [{ scope: "busy", member: coveredMember }];
    // Why the coalition's hours change may name a company.
    case "quotaEntries":
      return [{ scope: row.quotaClass === "coalition" ? "ops" : "pub" }];
    case "heliumEntries":
      return row.memberId === undefined ? [{ scope: "ops" }] : secretOf(row.memberId);
    case "assignments":
    case "heliumDevices":
    case "heliumSeals":
      return [{ scope: "ops" }];
    case "beamlines":
    case "stations":
    case "terms":
    case "offers":
    case "machinePeriods":
    case "coalitionRules":
      return [{ scope: "pub" }];
  }
}

/** May somebody with these scopes read what is published there? */
export function isReadable(publications: readonly Publication[], held: readonly Scope[]): boolean {
  return publications.some((publication) => {
    if (publication.scope !== "busy") return held.includes(publication.scope);
    return held.some(
      (scope) =>
        scope.startsWith("busy-except:") &&
        (publication.member === null ||
          !exceptedMembers(scope as `busy-except:${string}`).includes(publication.member)),
    );
  });
}

function secretOf(owner: MemberId | "several"): readonly Publication[] {
  return owner === "several" ? [{ scope: "ops" }] : [{ scope: "ops" }, { scope: `coalition:${owner}` }];
}
