// Frozen: released databases have gone through this step. A change of tables is a new file.
export const stores = {
  beamlines: "id",
  stations: "id, beamlineId",
  terms: "id",
  offers: "id, termId",
  machinePeriods: "id, start",
  bookings: "id, start, [stationId+start]",
  bookingEvents: "id, bookingId",
  heliumEntries: "id, at",
  assignments: "id, start",
  outbox: "++no, &id",
  steps: "++no, state",
  meta: "key",
  preferences: "key",
};
