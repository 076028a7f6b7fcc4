// Frozen: released databases have gone through this step. A change of tables is a new file.
export const stores = {
  quotaEntries: "id, [termId+stationId]",
};
