/** `dropped`: how many were held back since the last one that passed. */
export type Turn = { readonly kind: "pass"; readonly dropped: number } | { readonly kind: "over" };

/**
 * Lets `burst` through at once and `perSecond` in the long run. `now` in ms; a clock that jumps back gives nothing.
 *
 * Example: burst 2, one per second: at 0 s pass, pass, over, over; at 1 s pass (dropped 2), over.
 */
export function createRateLimit(
  limit: { readonly burst: number; readonly perSecond: number },
  now: () => number,
): () => Turn {
  let tokens = limit.burst;
  let last = now();
  let dropped = 0;
  return () => {
    const time = now();
    tokens = Math.min(limit.burst, tokens + (Math.max(0, time - last) / 1000) * limit.perSecond);
    last = time;
    if (tokens < 1) {
      dropped += 1;
      return { kind: "over" };
    }
    tokens -= 1;
    const turn: Turn = { kind: "pass", dropped };
    dropped = 0;
    return turn;
  };
}
