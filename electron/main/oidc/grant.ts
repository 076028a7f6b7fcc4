import type { TokenEndpointResponse } from "openid-client";
import { askProvider, failureOf, type Provider, type ProviderFailure } from "#electron/main/oidc/provider.ts";

/** What an identity provider has handed out for a person: the facility is shown `access`, and `refresh` gets the next one. */
export type Grant = {
  readonly provider: Provider;
  readonly access: string;
  readonly refresh: string | null;
  /** By this computer's clock; 0: it is not believed any more. */
  readonly expiresAt: number;
  /** The facility refused the one before, too early by our clock: one more refusal and the person signs in again. */
  readonly isDoubted: boolean;
};

/** Where a provider does not say how long. */
const SHORT_LIFE_S = 300;
/** A token that ends on the way is of no use. */
const EARLY_MS = 30_000;

export function grantOf(provider: Provider, tokens: TokenEndpointResponse, now: number): Grant {
  return {
    provider,
    access: tokens.access_token,
    refresh: tokens.refresh_token ?? null,
    expiresAt: now + (tokens.expires_in ?? SHORT_LIFE_S) * 1_000,
    isDoubted: false,
  };
}

/** Undefined for the token of a password, which is no object. */
export function parseGrant(token: string): Grant | undefined {
  // Only what this program has sealed itself comes here.
  return token.startsWith("{") ? (JSON.parse(token) as Grant) : undefined;
}

export function isFresh(grant: Grant, now: number): boolean {
  return now < grant.expiresAt - EARLY_MS;
}

/** The grant after the facility refused its token; undefined where nothing is left to try. */
export function refused(grant: Grant): Grant | undefined {
  return grant.isDoubted || grant.refresh === null ? undefined : { ...grant, expiresAt: 0, isDoubted: true };
}

/** The next token. `refused`: the person signs in again. A refresh token may work once only, so nobody else may ask meanwhile. */
export async function renew(grant: Grant, now: () => number): Promise<Grant | ProviderFailure> {
  const { provider, refresh } = grant;
  if (refresh === null) return "refused";
  try {
    const { client, config } = await askProvider(provider);
    const tokens = await client.refreshTokenGrant(config, refresh, { resource: provider.audience });
    const next = grantOf(provider, tokens, now());
    return { ...next, refresh: next.refresh ?? refresh, isDoubted: grant.expiresAt === 0 };
  } catch (error) {
    return failureOf(error);
  }
}
