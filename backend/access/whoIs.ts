import type { Actor } from "#shared/domain/beamtime/booking.ts";

/** How people sign in, as `hello` tells it. */
export type SignInWay = "open" | "password" | "oidc" | "device-code";

/** Who asks, by what the request carries. Undefined: nobody that we know. */
export type WhoIs = {
  /** Asked anew for each request: once there are people, nobody comes in without signing in. */
  readonly ways: readonly SignInWay[];
  /** `clientId`: the station that says so, noted beside the session. */
  find(authorization: string | undefined, clientId: string | null): Promise<Actor | undefined>;
};
