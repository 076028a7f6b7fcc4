import { THIS_DEVICE } from "#shared/domain/access/thisDevice.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";

/** How people sign in, as `hello` tells it. */
export type SignInWay = "open" | "password" | "oidc" | "device-code";

/** Who asks, by what the request carries. Undefined: nobody that we know. */
export type WhoIs = {
  readonly ways: readonly SignInWay[];
  find(authorization: string | undefined): Promise<Actor | undefined>;
};

/** On this machine only: whoever can reach the backend is the person at this device, who may do everything. */
export const openToAll: WhoIs = {
  ways: ["open"],
  find: async () => ({ id: THIS_DEVICE, name: "", roles: ["administrator"] }),
};
