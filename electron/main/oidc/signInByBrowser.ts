import { comeBack } from "#electron/main/oidc/comeBack.ts";
import { grantOf, type Grant } from "#electron/main/oidc/grant.ts";
import { askProvider, failureOf, SCOPE, type Provider, type ProviderFailure } from "#electron/main/oidc/provider.ts";

export type BrowserDeps = {
  readonly openBrowser: (address: string) => Promise<void>;
  /** What the browser shows at the end. */
  readonly words: string;
  readonly now: () => number;
  readonly signal: AbortSignal;
};

/**
 * The person signs in at the provider, in the system's browser (authorization code with PKCE, RFC 8252): this program never sees that
 * password. `prompt=login`, for the browser of a shared workstation may still know the person before.
 */
export async function signInByBrowser(provider: Provider, deps: BrowserDeps): Promise<Grant | ProviderFailure> {
  try {
    const { client, config } = await askProvider(provider);
    const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
    const way = await comeBack({ state, words: deps.words, signal: deps.signal });
    try {
      const asked = client.buildAuthorizationUrl(config, {
        redirect_uri: way.address,
        scope: SCOPE,
        resource: provider.audience,
        prompt: "login consent",
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      });
      await deps.openBrowser(asked.href);
      const tokens = await client.authorizationCodeGrant(
        config,
        await way.returned,
        { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce },
        { resource: provider.audience },
      );
      return grantOf(provider, tokens, deps.now());
    } finally {
      way.close();
    }
  } catch (error) {
    return failureOf(error);
  }
}
