// Frozen: released databases have gone through this step. A change of tables is a new file.
export const stores = {
  coalitionRules: "id",
};
