import { DAY_MS, type InstantMs } from "#shared/domain/time/instant.ts";

/** How long a computer may show what is confidential without a word from the facility. */
export const LEASE_MS = 14 * DAY_MS;

/** How much of the lease is used up, and until when that was counted, by the computer's own clock. */
export type Lease = { readonly spentMs: number; readonly seenAt: InstantMs };

/** The facility has just answered. */
export function freshLease(now: InstantMs): Lease {
  return { spentMs: 0, seenAt: now };
}

/**
 * The lease as it stands now. A clock that was put back uses it up as time does, so that neither that nor putting it right again gives
 * more of it. · Example: 3 days used, the clock put back by 2 days → 5 days used.
 */
export function spend({ spentMs, seenAt }: Lease, now: InstantMs): Lease {
  return { spentMs: spentMs + Math.abs(now - seenAt), seenAt: now };
}

export function hasRunOut({ spentMs }: Lease): boolean {
  return spentMs >= LEASE_MS;
}
