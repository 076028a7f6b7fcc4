import type * as OpenIdClient from "openid-client";
import { isOnThisMachine } from "#electron/main/oidc/signInPage.ts";

/** The identity provider of a facility, as its `hello` names it. */
export type Provider = { readonly issuer: string; readonly clientId: string; readonly audience: string };

export type ProviderFailure = "offline" | "refused" | "broken" | "cancelled";

const LONGEST_S = 20;

/** A refresh token, so that a shift is not interrupted; nothing about the person, which is the facility's to know. */
export const SCOPE = "openid offline_access";

/**
 * The library and what the provider says of itself. Only https, or http on this machine. A station can keep no secret of its own:
 * it is a public client, and the code is bound by PKCE.
 */
export async function askProvider({ issuer, clientId }: Provider): Promise<{
  readonly client: typeof OpenIdClient;
  readonly config: OpenIdClient.Configuration;
}> {
  const client = await import("openid-client");
  const address = new URL(issuer);
  const options = { timeout: LONGEST_S, execute: isOnThisMachine(address) ? [client.allowInsecureRequests] : [] };
  const config = await client.discovery(address, clientId, undefined, client.None(), options);
  return { client, config };
}

/** By the library's words for it: the provider's own "no", or nobody there; all else is a bug of somebody's. */
export function failureOf(error: unknown): ProviderFailure {
  const {
    name,
    code,
    error: said,
    status,
  } = error as {
    name?: unknown;
    code?: unknown;
    error?: unknown;
    status?: unknown;
  };
  if (name === "AbortError" || code === "OAUTH_ABORT" || said === "expired_token") return "cancelled";
  if (said === "access_denied" || said === "invalid_grant") return "refused";
  const isAway = name === "TypeError" || name === "TimeoutError" || code === "OAUTH_TIMEOUT";
  return isAway || (typeof status === "number" && status >= 500) ? "offline" : "broken";
}
