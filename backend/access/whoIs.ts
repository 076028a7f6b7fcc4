import type { OidcSettings } from "#backend/access/readJwt.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";

/** How people sign in, as `hello` tells it. */
export type SignInWay = "open" | "password" | "oidc" | "device-code";

/** Who asks, by what the request carries. */
export type WhoIs = {
  /** Asked anew for each request: once there are people, nobody comes in without signing in. */
  readonly ways: readonly SignInWay[];
  /** The provider that vouches for people. */
  readonly oidc?: OidcSettings | undefined;
  /**
   * Undefined: nobody that we know. `stranger`: the provider vouches for somebody who has not been entered here.
   * `clientId`: the station that says so, noted beside the session.
   */
  find(authorization: string | undefined, clientId: string | null): Promise<Actor | "stranger" | undefined>;
};
