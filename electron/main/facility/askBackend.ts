import type { FacilityAnswer } from "#shared/ipc/facilityRequests.ts";
import { PROTOCOL_VERSION, SYNC_PATH } from "#shared/protocol/version.ts";
import type { Provider } from "#electron/main/oidc/provider.ts";
import type { Me } from "#shared/protocol/hello.ts";
import type { SignInAnswer, SignInRequest } from "#shared/protocol/session.ts";

// What the main process itself says to a facility backend. No redirect is followed, and no answer is believed before it is checked.

const LONGEST_MS = 20_000;

/** Which identity provider vouches for the facility's people; undefined where none does or nobody answers. */
export async function askForProvider(origin: string): Promise<Provider | undefined> {
  const answer = await ask(origin, "hello");
  const { hello } = await import("#shared/protocol/hello.ts");
  return answer && hello.safeParse(await jsonOf(answer)).data?.oidc;
}

/** As whom the facility knows the bearer. `stranger`: the provider knows the person and the facility does not. */
export async function askMe(
  origin: string,
  token: string,
): Promise<Me | "stranger" | "refused" | "offline" | "broken"> {
  const answer = await ask(origin, "me", { headers: { authorization: `Bearer ${token}` } });
  if (answer === undefined || answer.status === 503) return "offline";
  if (answer.status === 403) return "stranger";
  if (answer.status === 401) return "refused";
  const { me } = await import("#shared/protocol/hello.ts");
  return me.safeParse(await jsonOf(answer)).data ?? "broken";
}

/** Who answers there, before anybody signs in. */
export async function askHello(origin: string): Promise<FacilityAnswer> {
  const answer = await ask(origin, "hello");
  if (answer === undefined) return { kind: "offline" };
  const { hello } = await import("#shared/protocol/hello.ts");
  const said = hello.safeParse(await jsonOf(answer));
  if (!answer.ok || !said.success) return { kind: answer.status >= 502 ? "offline" : "another-program" };
  if (said.data.oldestProtocol > PROTOCOL_VERSION) return { kind: "upgrade" };
  return { kind: "answers", name: said.data.facility?.name ?? null, ways: said.data.signIn };
}

export type AskedSignIn =
  | ({ readonly kind: "signed-in" } & SignInAnswer)
  | { readonly kind: "refused" | "offline" | "broken" }
  | { readonly kind: "wait"; readonly seconds: number };

export async function askSignIn(origin: string, request: SignInRequest): Promise<AskedSignIn> {
  const headers = { "content-type": "application/json" };
  const answer = await ask(origin, "sign-in", { method: "POST", headers, body: JSON.stringify(request) });
  if (answer === undefined || answer.status === 503) return { kind: "offline" };
  if (answer.status === 401) return { kind: "refused" };
  if (answer.status === 429) return { kind: "wait", seconds: waitOf(answer) };
  const { signInAnswer } = await import("#shared/protocol/session.ts");
  const said = signInAnswer.safeParse(await jsonOf(answer));
  return answer.ok && said.success ? { kind: "signed-in", ...said.data } : { kind: "broken" };
}

/** The token is worth nothing afterwards; where nobody answers it ends by its age. */
export async function askSignOut(origin: string, token: string): Promise<void> {
  await ask(origin, "sign-out", { method: "POST", headers: { authorization: `Bearer ${token}` } });
}

/** Undefined where nobody answers. */
async function ask(origin: string, path: string, init: RequestInit = {}): Promise<Response | undefined> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  return fetch(`${origin}${SYNC_PATH}/${path}`, { ...init, redirect: "error", signal }).catch(() => undefined);
}

async function jsonOf(answer: Response): Promise<unknown> {
  return answer.json().catch(() => undefined);
}

function waitOf(answer: Response): number {
  const seconds = Number(answer.headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 60;
}
