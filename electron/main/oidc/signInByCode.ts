import { grantOf, type Grant } from "#electron/main/oidc/grant.ts";
import { askProvider, failureOf, SCOPE, type Provider, type ProviderFailure } from "#electron/main/oidc/provider.ts";

/** What the person types, and where, on another device. */
export type DeviceCode = { readonly code: string; readonly address: string };

export type CodeDeps = {
  readonly tell: (code: DeviceCode) => void;
  readonly now: () => number;
  readonly signal: AbortSignal;
};

/** For computers without a browser or a keyboard of one's own: a code is typed on the person's own device (RFC 8628). */
export async function signInByCode(provider: Provider, deps: CodeDeps): Promise<Grant | ProviderFailure> {
  const { audience: resource } = provider;
  try {
    const { client, config } = await askProvider(provider);
    const given = await client.initiateDeviceAuthorization(config, { scope: SCOPE, resource, prompt: "consent" });
    deps.tell({ code: given.user_code, address: given.verification_uri });
    const tokens = await client.pollDeviceAuthorizationGrant(config, given, { resource }, { signal: deps.signal });
    return grantOf(provider, tokens, deps.now());
  } catch (error) {
    return failureOf(error);
  }
}
