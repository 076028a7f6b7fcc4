import { isLoopback } from "#backend/access/isLoopback.ts";
import type { OidcSettings } from "#backend/access/readJwt.ts";

/** Throws with a sentence where a provider, set like this, could not be believed. */
export function checkOidc(settings: OidcSettings): OidcSettings {
  const { issuer, audience, clientId } = settings;
  const address = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (address === undefined) throw new Error(`The identity provider ${issuer} is no address.`);
  if (address.protocol !== "https:" && !isLoopback(address.hostname))
    throw new Error(`The identity provider ${issuer} is not on https: its keys could be exchanged on the way.`);
  // Else a station's proof of who it is (ID token) would do as a token for the facility.
  if (audience === clientId)
    throw new Error("--oidc-audience names the facility, --oidc-client-id the stations: not the same.");
  return settings;
}
