// Frozen: released databases have gone through this step. A change of tables is a new file.
export const stores = {
  calendarBlocks: "id, start, [stationId+start]",
  attention: "id, state",
  archive: "++place, &id",
  packs: "sha256, entity",
  packBytes: "sha256",
  packKeys: "sha256",
  tombstones: "id",
  syncState: "key",
};
