import type { Station } from "#shared/domain/facility/facility.ts";

/** `BL08W XRD`: what people call a station. */
export function labelOf({ beamlineId, short }: Station): string {
  return short === "" ? beamlineId : `${beamlineId} ${short}`;
}
