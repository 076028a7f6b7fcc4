/** Runs `work` when no other window holds the name, and holds it meanwhile. A window that dies lets go. Where there are no locks, at once. */
export async function holdLock(name: string, work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  if (typeof navigator === "undefined" || !("locks" in navigator)) return work();
  try {
    await navigator.locks.request(name, { signal }, work);
  } catch (error) {
    // Stopped while it waited for its turn.
    if (!signal.aborted) throw error;
  }
}
