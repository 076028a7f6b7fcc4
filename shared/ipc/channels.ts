// Every call between the window and the main process, and nothing else goes between them (docs/security.md).
// The schemas are applied on both sides: the window is not believed by the main process, nor the other way round.
import "#shared/ipc/jitless.ts";
import * as z from "zod/mini";
import { facilityEvents, facilityRequests } from "#shared/ipc/facilityRequests.ts";

export const language = z.enum(["ja", "en"]);
export type Language = z.infer<typeof language>;

export const theme = z.enum(["light", "dark", "system"]);
export type Theme = z.infer<typeof theme>;

const nothing = z.undefined();

/** Name → argument and answer of a call from the window that waits for an answer. */
export const requests = {
  /** Versions for the About box and the support text. */
  "app.versions": {
    argument: nothing,
    answer: z.object({
      app: z.string(),
      electron: z.string(),
      chromium: z.string(),
      node: z.string(),
      platform: z.string(),
      /** True on the stand-in runtime for tests, which is out of support. */
      testRuntime: z.boolean(),
    }),
  },
  /** The menu and native dialogs follow the window's language. */
  "app.setLanguage": { argument: language, answer: nothing },
  /** Native parts (title bar, scroll bars before the page is styled) follow the theme. */
  "app.setTheme": { argument: theme, answer: nothing },
  /** Opens an address on the allow-list in the system browser; false where it is not on the list. */
  "shell.openExternal": { argument: z.string(), answer: z.boolean() },
  /**
   * The page as it is laid out for paper, as a PDF where the person says in the system's dialog. `name` is what the dialog
   * proposes: a file name and never a path.
   */
  "print.savePdf": {
    argument: z.object({ name: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,100}\.pdf$/)) }),
    answer: z.enum(["saved", "cancelled", "failed"]),
  },
  /** The same through the system's print dialog; the paper is what the dialog begins with. */
  "print.toPrinter": {
    argument: z.object({ paper: z.enum(["A3", "A4"]), landscape: z.boolean() }),
    answer: z.enum(["printed", "cancelled", "failed"]),
  },
  /**
   * One line into the log in the user's data folder. No personal data: a code and figures. Texts are held to the
   * alphabet of codes and versions, so that no name, title or path can get in by mistake; too many are dropped.
   */
  "log.write": {
    argument: z.object({
      level: z.enum(["info", "warning", "error"]),
      code: z.string().check(z.regex(/^[a-z0-9.-]{1,64}$/)),
      figures: z.record(
        z.string().check(z.regex(/^[A-Za-z0-9]{1,40}$/)),
        z.union([z.number(), z.boolean(), z.string().check(z.regex(/^[A-Za-z0-9.:_+-]{0,64}$/))]),
      ),
    }),
    answer: nothing,
  },
  ...facilityRequests,
  /** The last warnings and errors of the log, newest first: times and codes, for the diagnostics page. */
  "log.lastErrors": {
    argument: nothing,
    answer: z.array(z.object({ time: z.string(), level: z.enum(["warning", "error"]), code: z.string() })),
  },
} as const;

export type RequestName = keyof typeof requests;
export type RequestArgument<Name extends RequestName> = z.infer<(typeof requests)[Name]["argument"]>;
export type RequestAnswer<Name extends RequestName> = z.infer<(typeof requests)[Name]["answer"]>;

/** Name → content of a message from the main process to the window. */
export const events = {
  /** A menu entry was chosen. */
  "menu.command": z.enum([
    "undo",
    "redo",
    "about",
    "new-booking",
    "print",
    "go-to-today",
    "view-lanes",
    "view-month",
    "view-week",
    "view-day",
    "view-list",
    "view-table",
  ]),
  ...facilityEvents,
} as const;

export type EventName = keyof typeof events;
export type EventContent<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** What the preload puts on `window.desktop`. Absent in a plain browser tab. */
export type Desktop = {
  request<Name extends RequestName>(name: Name, argument: RequestArgument<Name>): Promise<RequestAnswer<Name>>;
  /** Returns the function that ends the subscription. */
  subscribe<Name extends EventName>(name: Name, listener: (content: EventContent<Name>) => void): () => void;
};
