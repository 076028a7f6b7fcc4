/** Wakes whoever waits, once for any number of rings; a ring that nobody waits for is kept for the next one. */
export function bell() {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring(): void {
      rung = true;
      wake?.();
    },
    /** Until it rings, or so long. */
    async wait(longestMs: number): Promise<void> {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, longestMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = undefined;
      rung = false;
    },
  };
}

/** Acts at once; of all that comes within `ms` after it, once more when they are over. */
export function atMostEvery(ms: number, act: () => void): () => void {
  const state = { isResting: false, isAsked: false };
  const begin = (): void => {
    Object.assign(state, { isResting: true, isAsked: false });
    setTimeout(() => {
      state.isResting = false;
      if (state.isAsked) begin();
    }, ms);
    act();
  };
  return () => {
    if (state.isResting) state.isAsked = true;
    else begin();
  };
}
