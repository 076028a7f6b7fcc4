import { DESK_HEADER, FACILITY_PATH } from "#shared/ipc/address.ts";
import { ADMIN_PATH, SYNC_PATH } from "#shared/protocol/version.ts";

/** Long enough for a full push; what streams for longer (a first sync, the live line) is ended by the page itself. */
const LONGEST_SILENCE_MS = 30_000;
const SYNC = `${SYNC_PATH}/(?:hello|me|push|pull|refused(?:/resolved)?|bootstrap|live|pack/[0-9a-f]{64})`;
const ADMIN = `${ADMIN_PATH}/(?:people|people/add|people/change|sessions|sessions/revoke|clients|audit|audit/export)`;
const PATHS = new RegExp(`^${FACILITY_PATH}(${SYNC}|${ADMIN})$`);
const STREAMED = /\/(?:bootstrap|live|export)$/;

/** Where requests go and in whose name. */
export type Way = {
  readonly origin: () => string | undefined;
  /** Null: without one. Undefined: this desk is not the one that is open, and nothing of it goes out. Rejects where nobody answers. */
  readonly tokenFor: (desk: string | null) => Promise<string | null | undefined>;
  /** The facility does not know this token any more. */
  readonly forgetToken: (token: string) => void;
};

/**
 * Hands a request of the page for `app://main/facility/…` on to the facility backend, and its answer back. Of the page's request only
 * method, path and body go out, and the token of the person whose desk asks is added; of the answer, only kind and body come in. No
 * other host can be reached this way, and no redirect is followed. 503 `offline` where no backend is configured or it does not
 * answer; 404 for any path that is not of the protocol; 401 for a desk that is not the open one.
 */
export async function forwardToFacility(
  way: Way,
  request: Pick<Request, "method" | "url" | "signal" | "text" | "headers">,
): Promise<Response> {
  const path = PATHS.exec(new URL(request.url).pathname)?.[1];
  if (path === undefined || (request.method !== "GET" && request.method !== "POST")) return failure(404, "not-found");
  const origin = way.origin();
  if (origin === undefined) return failure(503, "offline");
  const token = await way.tokenFor(request.headers.get(DESK_HEADER)).catch(() => "away" as const);
  if (token === "away") return failure(503, "offline");
  if (token === undefined) return failure(401, "sign-in");
  const signals = STREAMED.test(path) ? [] : [AbortSignal.timeout(LONGEST_SILENCE_MS)];
  const body = request.method === "POST" ? await request.text() : null;
  try {
    const answer = await fetch(`${origin}${path}`, {
      method: request.method,
      body,
      headers: headersFor(token, body),
      redirect: "error",
      signal: AbortSignal.any([request.signal, ...signals]),
    });
    if (answer.status === 401 && token !== null) way.forgetToken(token);
    const headers = { ...KEPT_APART, "content-type": answer.headers.get("content-type") ?? "application/octet-stream" };
    return new Response(answer.body, { status: answer.status, headers });
  } catch {
    return failure(503, "offline");
  }
}

function headersFor(token: string | null, body: string | null): Record<string, string> {
  return {
    ...(token !== null && { authorization: `Bearer ${token}` }),
    ...(body !== null && { "content-type": "application/json" }),
  };
}

const KEPT_APART = { "x-content-type-options": "nosniff", "cache-control": "no-store" };

function failure(status: number, error: "offline" | "not-found" | "sign-in"): Response {
  return Response.json({ error }, { status, headers: KEPT_APART });
}
