import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from "jose";
import * as z from "zod/mini";

/** The provider that vouches for people, and how this facility is called there. */
export type OidcSettings = {
  /** As the provider writes itself, to the letter; https, or this machine. */
  readonly issuer: string;
  /** Tokens for anybody else are not taken. */
  readonly audience: string;
  /** As which the stations ask there. */
  readonly clientId: string;
};

/** The provider does not answer, and without its keys nothing can be said of a token. */
export class ProviderAway extends Error {
  readonly statusCode = 503;
}

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });
/** Never `none`, and nothing with a shared secret: the provider's public key would do as one. */
const ALGORITHMS = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
];
const CLOCKS_DIFFER_S = 60;
const ANSWER_WITHIN_MS = 5_000;

/**
 * Reads access tokens (JWT) of one provider. The answer is the subject that the provider vouches for; undefined where the token is
 * wrong, over, or for somebody else. Throws ProviderAway where that cannot be known now.
 */
export function jwtReader(
  { issuer, audience }: OidcSettings,
  now: () => number,
): (token: string) => Promise<string | undefined> {
  const found: { keys: Promise<JWTVerifyGetKey> | undefined } = { keys: undefined };
  const keysOf = () => {
    found.keys ??= findKeys(issuer).catch((error: unknown) => {
      // Asked anew the next time.
      found.keys = undefined;
      throw error;
    });
    return found.keys;
  };
  return async (token) => {
    const keys = await keysOf();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCKS_DIFFER_S,
        currentDate: new Date(now()),
        requiredClaims: ["sub", "exp"],
      });
      return payload.sub === "" ? undefined : payload.sub;
    } catch (error) {
      if (isAboutToken(error)) return undefined;
      throw new ProviderAway("The keys of the identity provider cannot be read", { cause: error });
    }
  };
}

async function findKeys(issuer: string): Promise<JWTVerifyGetKey> {
  try {
    const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS), redirect: "error" });
    const said = discovery.parse(await response.json());
    if (said.issuer !== issuer) throw new Error("The provider writes itself differently");
    return createRemoteJWKSet(new URL(said.jwks_uri), { timeoutDuration: ANSWER_WITHIN_MS });
  } catch (error) {
    throw new ProviderAway("The identity provider does not answer as one", { cause: error });
  }
}

/** Everything that jose says of a token; what it says of fetching keys is about the provider. */
function isAboutToken(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false;
  return (
    !(error instanceof errors.JWKSTimeout) && error.code !== "ERR_JOSE_GENERIC" && error.code !== "ERR_JWKS_INVALID"
  );
}
