import type { Handlers } from "#electron/main/answerRequest.ts";
import type { RequestArgument } from "#shared/ipc/channels.ts";

type Deps = {
  /** The system's dialog; undefined where the person closes it. `name` is what it proposes. */
  readonly choosePdf: (name: string) => Promise<string | undefined>;
  readonly makePdf: () => Promise<Uint8Array>;
  readonly writeWhole: (path: string, content: Uint8Array) => Promise<void>;
  /** The system's print dialog. `reason` where nothing was printed, in Chromium's words. */
  readonly print: (paper: RequestArgument<"print.toPrinter">) => Promise<{ printed: boolean; reason: string }>;
  /** Told that it failed; never where to, because paths hold names. */
  readonly onFailed: (what: "pdf" | "printer") => void;
};

export function printHandlers(deps: Deps): Pick<Handlers, "print.savePdf" | "print.toPrinter"> {
  return {
    "print.savePdf": async ({ name }) => {
      try {
        const path = await deps.choosePdf(name);
        if (path === undefined) return "cancelled";
        await deps.writeWhole(path, await deps.makePdf());
        return "saved";
      } catch {
        deps.onFailed("pdf");
        return "failed";
      }
    },
    "print.toPrinter": async (paper) => {
      const { printed, reason } = await deps.print(paper);
      if (printed) return "printed";
      if (/cancel/i.test(reason)) return "cancelled";
      deps.onFailed("printer");
      return "failed";
    },
  };
}
