import type { Handlers } from "#electron/main/answerRequest.ts";
import type { Log } from "#electron/main/log/openLog.ts";
import { createRateLimit } from "#electron/main/log/rateLimit.ts";

/** A window that fails in a loop must not turn the log over: what came before the failure is what one looks for. */
const windowLimit = { burst: 30, perSecond: 0.5 };

/** What fits on the diagnostics page. */
const SHOWN = 20;

export function logHandlers(deps: {
  readonly log: Log;
  readonly now: () => number;
}): Pick<Handlers, "log.write" | "log.lastErrors"> {
  const limit = createRateLimit(windowLimit, deps.now);
  return {
    "log.write": ({ level, code, figures }) => {
      const turn = limit();
      if (turn.kind === "over") return;
      deps.log.write({
        level,
        code: fromWindow(code),
        figures: turn.dropped === 0 ? figures : { ...figures, dropped: turn.dropped },
      });
    },
    "log.lastErrors": () => deps.log.lastErrors(SHOWN),
  };
}

/** What the window says of itself is told apart from what the shell saw. */
function fromWindow(code: string): string {
  return code.startsWith("window.") ? code : `window.${code}`;
}
