import type { BeamtimeUse } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

/** A piece of beamtime that has a use and no content yet. */
export type Slot = Interval & { readonly stationId: StationId; readonly use: BeamtimeUse };
