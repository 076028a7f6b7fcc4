import type { BarView } from "#renderer/ui/lanes/barView.ts";

/** A busy page lets names wait no longer than this. */
const LONGEST_WAIT_MS = 200;
/** Less time than this is not begun with. */
const A_FEW_NAMES_MS = 1;

/** Writes what is read out for bars once they are painted: the names of a month take longer than all the rest of its drawing. */
export class BarNames {
  readonly #waiting = new Set<BarView>();
  #asked = 0;

  readonly later = (view: BarView): void => {
    this.#waiting.add(view);
    if (this.#asked === 0) this.#ask();
  };

  stop(): void {
    cancelIdleCallback(this.#asked);
    this.#waiting.clear();
  }

  #ask(): void {
    this.#asked = requestIdleCallback(this.#write, { timeout: LONGEST_WAIT_MS });
  }

  readonly #write = (idle: IdleDeadline): void => {
    this.#asked = 0;
    for (const view of this.#waiting) {
      if (!idle.didTimeout && idle.timeRemaining() < A_FEW_NAMES_MS) return this.#ask();
      this.#waiting.delete(view);
      // What was taken out of the document meanwhile is named when it is shown again.
      if (view.el.isConnected) view.name();
    }
  };
}
