import type { Actor, Booking, MemberId, Role } from "#shared/domain/beamtime/booking.ts";
import { isSameBooking } from "#shared/domain/beamtime/bookingChange.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard, PLANNERS } from "#shared/domain/beamtime/rules/severity.ts";
import type { BeamlineId } from "#shared/domain/facility/facility.ts";
import type { QuotaClass } from "#shared/domain/split/quotaClass.ts";
import { quotaKeepers } from "#shared/domain/split/quotaKeepers.ts";

/** A booking and the beamline of its station; undefined where no such station is known. */
export type StandingBooking = { readonly booking: Booking; readonly beamlineId: BeamlineId | undefined };

/** What somebody wants to do. `before` is null for a new booking. */
export type Act =
  | { readonly kind: "booking"; readonly before: StandingBooking | null; readonly after: StandingBooking }
  | { readonly kind: "machine-time" }
  /** Enters a member of the coalition or what it holds. */
  | { readonly kind: "member" }
  | { readonly kind: "helium"; readonly what: keyof typeof HELIUM }
  /** Takes somebody off the waiting list. */
  | { readonly kind: "waiting"; readonly by: string }
  | { readonly kind: "quota"; readonly quotaClass: QuotaClass };

/** Who logs and corrects, who keeps the vessels and meters, who closes a month. */
const HELIUM = {
  log: ["operator", "beamline-scientist", "support-coordinator", "administrator"],
  device: ["beamline-scientist", "support-coordinator", "administrator"],
  close: ["shared-use-office", "coalition-office", "finance", "administrator"],
} as const satisfies Record<string, readonly Role[]>;

/**
 * Says who may do it, if this person may not: one hard `not-allowed`, or nothing. Who holds several roles may do what any of them may.
 * A booking is changed by somebody who may both before and after the change: an office neither takes the other's beamtime nor gives
 * its own away. Independent of the rules of place and time, which hold for everybody.
 * · Source: docs/access.md (the division into offices is the facility's, who may do what is assumed).
 * · Example: the shared-use office makes a coalition booking a shared one → `not-allowed`, coalition office and others named.
 */
export function checkPermission(actor: Actor, act: Act): Problem[] {
  if (act.kind === "machine-time") {
    return actor.roles.some((role) => PLANNERS.includes(role)) ? [] : notAllowed(PLANNERS);
  }
  if (act.kind === "member") {
    const keepers = quotaKeepers("coalition");
    return actor.roles.some((role) => keepers.includes(role)) ? [] : notAllowed(keepers);
  }
  if (act.kind === "helium") {
    const allowed: readonly Role[] = HELIUM[act.what];
    return actor.roles.some((role) => allowed.includes(role)) ? [] : notAllowed(allowed);
  }
  if (act.kind === "waiting") {
    return act.by === actor.id || actor.roles.includes("administrator") ? [] : notAllowed(["administrator"]);
  }
  if (act.kind === "quota") {
    const keepers = quotaKeepers(act.quotaClass);
    return actor.roles.some((role) => keepers.includes(role)) ? [] : notAllowed(keepers);
  }
  const { before, after } = act;
  const sides = before === null ? [after] : [before, after];
  const isHeld = (role: Role) => actor.roles.includes(role) && sides.every((side) => mayPlan(role, actor, side));
  if (actor.roles.some(isHeld)) return [];
  if (actor.roles.includes("operator") && isRun(before, after)) return [];
  if (sides.every(({ booking }) => isOwnRequest(actor, booking))) return [];
  return notAllowed(plannersOf(sides));
}

/** May this role plan a booking like this, as this person holds it? */
function mayPlan(role: Role, actor: Actor, { booking, beamlineId }: StandingBooking): boolean {
  if (role === "beamline-scientist") {
    return beamlineId !== undefined && (actor.beamlines ?? []).includes(beamlineId);
  }
  return planners(booking).includes(role);
}

function plannersOf(sides: readonly StandingBooking[]): readonly Role[] {
  const [first = [], ...others] = sides.map(({ booking }) => planners(booking));
  return first.filter((role) => others.every((roles) => roles.includes(role)));
}

/** Facility use and events belong to the beamline they are at. */
function planners({ use }: Booking): readonly Role[] {
  if (use === "shared") return ["shared-use-office", "beamline-scientist", "administrator"];
  if (use === "coalition") return ["coalition-office", "beamline-scientist", "administrator"];
  return ["beamline-scientist", "administrator"];
}

/**
 * What an operator does to beamtime of any use: let it begin, let it end, and say when it ends. Later, too: else nobody at the desk could
 * take a shortening back that was a slip.
 */
function isRun(before: StandingBooking | null, after: StandingBooking): boolean {
  if (before === null) return false;
  const { state, end } = after.booking;
  const isBeamtime = ["confirmed", "running"].includes(before.booking.state);
  const goesOn = ["confirmed", "running", "ended"].includes(state);
  const changed: Booking = { ...before.booking, state, end };
  return isBeamtime && goesOn && isSameBooking(changed, after.booking);
}

/** A company's people ask for beamtime on their own right, change what they asked for and take it back; what is granted stays. */
function isOwnRequest({ members = [] }: Actor, { use, state, memberId }: Booking): boolean {
  const isAsked = state === "request" || state === "cancelled";
  return use === "coalition" && isAsked && isAmong(members, memberId);
}

function isAmong(members: readonly MemberId[], member: MemberId | undefined): boolean {
  return member !== undefined && members.includes(member);
}

function notAllowed(allowed: readonly Role[]): Problem[] {
  return [{ kind: "not-allowed", allowed, ...hard() }];
}
