/** A wait: whoever is stopped here may never be told to go on (a crash). */
export type Pass = (where: string) => Promise<void>;

/** Work that stops at every wait and goes on when it is told to. One piece of work runs at a time, so nothing is left to chance. */
export type Task = {
  readonly pass: Pass;
  /** Where it waits. Undefined: it has ended. */
  waitsAt(): string | undefined;
  /** Lets it go on to its next wait or its end. Throws what the work threw. */
  goOn(): Promise<void>;
};

export function makeTask(work: (pass: Pass) => Promise<void>): Task {
  let waiting: { readonly where: string; readonly go: () => void } | undefined;
  let stopped: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | undefined;
  const pass: Pass = (where) =>
    new Promise((go) => {
      waiting = { where, go };
      stopped?.resolve();
    });
  void pass("begin")
    .then(() => work(pass))
    .then(
      () => stopped?.resolve(),
      (error: unknown) => stopped?.reject(error),
    );
  return {
    pass,
    waitsAt: () => waiting?.where,
    async goOn() {
      const { go } = waiting ?? {};
      if (go === undefined) return;
      waiting = undefined;
      const next = new Promise<void>((resolve, reject) => {
        stopped = { resolve, reject };
      });
      go();
      await next;
    },
  };
}
