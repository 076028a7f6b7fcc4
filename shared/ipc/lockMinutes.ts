/** After how many minutes without a touch the window may lock itself; 0: never. */
export const LOCK_MINUTES = [0, 5, 10, 15, 30, 60] as const;
export type LockMinutes = (typeof LOCK_MINUTES)[number];
