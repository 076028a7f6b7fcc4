/** How often it is looked whether somebody has touched the window. */
const LOOK_EVERY_MS = 15_000;

type Deps = {
  readonly now: () => number;
  /** 0: never. */
  readonly lockAfterMinutes: () => number;
  readonly lock: () => void;
  /** Runs `look` again and again; answers what ends it. */
  readonly repeat: (look: () => void, everyMs: number) => () => void;
};

/**
 * Locks when nobody has touched this window for so long. The window and not the computer: at a shared one somebody else may be
 * working in another program, while this desk stands open behind it.
 */
export function watchIdle({ now, lockAfterMinutes, lock, repeat }: Deps): { touched(): void; stop(): void } {
  let touchedAt = now();
  const stop = repeat(() => {
    const limitMs = lockAfterMinutes() * 60_000;
    if (limitMs > 0 && now() - touchedAt >= limitMs) lock();
  }, LOOK_EVERY_MS);
  return { touched: () => void (touchedAt = now()), stop };
}
