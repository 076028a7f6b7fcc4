import type { RequestAnswer, RequestArgument, RequestName, requests } from "#shared/ipc/channels.ts";
import { appOrigin } from "#shared/ipc/address.ts";

/** One function per name of the contract; the compiler misses none. */
export type Handlers = {
  readonly [Name in RequestName]: (
    argument: RequestArgument<Name>,
  ) => RequestAnswer<Name> | Promise<RequestAnswer<Name>>;
};

/** As much of Electron's frame as the check needs, so that it can be tried without a window. */
export type SenderFrame = { readonly origin: string };

/**
 * Whether a message may be believed to come from our page: the main frame of our window, showing our origin.
 *
 * `frame` is null when it has navigated away or was destroyed meanwhile. `origin` is Chromium's own, so a
 * sandboxed or foreign document cannot claim ours.
 */
export function isTrustedSender(frame: SenderFrame | null, mainFrame: SenderFrame | undefined): boolean {
  return frame !== null && frame === mainFrame && frame.origin === appOrigin;
}

/** What became of a request, apart from its content: for the log. */
export type RefusedRequest = { readonly kind: "unknown-name" | "bad-argument" | "bad-answer" };

export class RequestRefused extends Error {
  readonly kind: RefusedRequest["kind"];
  constructor(kind: RefusedRequest["kind"]) {
    // No content: what did not fit may be personal data, and messages end up in logs.
    super(`request refused: ${kind}`);
    this.kind = kind;
  }
}

/**
 * Runs the handler for `name` on an argument that fits the contract, and lets out only an answer that does.
 * Throws RequestRefused for a name that is not in the contract (never silence) and for values that do not fit.
 */
export async function answerRequest(
  contract: typeof requests,
  handlers: Handlers,
  name: unknown,
  argument: unknown,
): Promise<unknown> {
  if (!isRequestName(contract, name)) throw new RequestRefused("unknown-name");
  const given = contract[name].argument.safeParse(argument);
  if (!given.success) throw new RequestRefused("bad-argument");
  // The pair of name and argument is right by the line above; a union of functions cannot express it.
  const handler = handlers[name] as (argument: unknown) => unknown;
  const answer = contract[name].answer.safeParse(await handler(given.data));
  if (!answer.success) throw new RequestRefused("bad-answer");
  return answer.data;
}

function isRequestName(contract: typeof requests, name: unknown): name is RequestName {
  return typeof name === "string" && Object.hasOwn(contract, name);
}
