import type { Actor, BeamtimeUse, Role } from "#shared/domain/beamtime/booking.ts";
import type { BeamlineId } from "#shared/domain/facility/facility.ts";

/** What a refused change is about, as far as it can be told. `unknown`: a booking that never came to be, or a call nobody can read. */
export type RefusedMatter =
  | { readonly kind: "booking"; readonly use: BeamtimeUse; readonly beamlineId: BeamlineId | undefined }
  | { readonly kind: "machine-time" }
  | { readonly kind: "unknown" };

type Care = {
  readonly uses: readonly BeamtimeUse[];
  /** Only at the person's own beamlines. */
  readonly isOwn: boolean;
  readonly others: readonly Exclude<RefusedMatter["kind"], "booking">[];
};

const ALL_USES: readonly BeamtimeUse[] = ["shared", "coalition", "facility", "event"];
const EVERYTHING: Care = { uses: ALL_USES, isOwn: false, others: ["machine-time", "unknown"] };
const NOTHING: Care = { uses: [], isOwn: false, others: [] };

/**
 * Who is the shift lead for what somebody else could not get through: the operator on duty and the administrator for everything, a
 * beamline scientist at the own beamlines, an office for its class. · Source: docs/access.md (assumed: no source names the duty).
 */
const CARE: Readonly<Record<Role, Care>> = {
  viewer: NOTHING,
  operator: EVERYTHING,
  "beamline-scientist": { uses: ALL_USES, isOwn: true, others: [] },
  "support-coordinator": NOTHING,
  "shared-use-office": { uses: ["shared"], isOwn: false, others: ["machine-time"] },
  "coalition-office": { uses: ["coalition"], isOwn: false, others: ["machine-time"] },
  finance: NOTHING,
  administrator: EVERYTHING,
};

/** Does anything of others' refused changes concern this person? Of what exactly: looksAfter. */
export function looksAfterOthers({ roles }: Pick<Actor, "roles">): boolean {
  return roles.some((role) => CARE[role] !== NOTHING);
}

/** Is a refused change of somebody else this person's to know of? One matter of several is enough; a change of nothing is unknown. */
export function looksAfter(
  { roles, beamlines = [] }: Pick<Actor, "roles" | "beamlines">,
  matters: readonly RefusedMatter[],
): boolean {
  const asked: readonly RefusedMatter[] = matters.length === 0 ? [{ kind: "unknown" }] : matters;
  return roles.some((role) => {
    const { uses, isOwn, others } = CARE[role];
    return asked.some((matter) => {
      if (matter.kind !== "booking") return others.includes(matter.kind);
      const isNear = !isOwn || (matter.beamlineId !== undefined && beamlines.includes(matter.beamlineId));
      return isNear && uses.includes(matter.use);
    });
  });
}
