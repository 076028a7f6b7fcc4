import type { Actor } from "#shared/domain/beamtime/booking.ts";

/** May enter people, give roles, end sessions and read who changed what. */
export function mayAdminister({ roles }: Pick<Actor, "roles">): boolean {
  return roles.includes("administrator");
}
