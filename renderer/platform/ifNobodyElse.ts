/**
 * Runs `work` if no other window holds the name, and holds it meanwhile; undefined if one does. A window that dies lets go.
 * Where there are no locks (unit tests) there is one window.
 */
export async function ifNobodyElse<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  if (typeof navigator === "undefined" || !("locks" in navigator)) return work();
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? undefined : work()));
}
