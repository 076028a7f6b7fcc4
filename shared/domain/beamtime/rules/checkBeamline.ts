import type { BeamtimeUse } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { soft } from "#shared/domain/beamtime/rules/severity.ts";
import type { Beamline } from "#shared/domain/facility/facility.ts";

/**
 * Beamtime is given at beamlines in operation. The facility itself also works at one that is being commissioned: that is what
 * commissioning is. The beamline's own people may override it (first users come before the official start).
 */
export function checkBeamline(beamline: Beamline, use: BeamtimeUse): Problem[] {
  const { id, state } = beamline;
  if (state === "operating" || (state === "commissioning" && use === "facility")) return [];
  return [{ kind: "beamline-not-operating", beamlineId: id, state, ...soft(["beamline-scientist", "administrator"]) }];
}
