import type { FastifyInstance } from "fastify";
import type { BackendDeps } from "#backend/deps.ts";
import { readFacility } from "#backend/facility/readFacility.ts";
import { signedIn } from "#backend/routes/asker.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import { scopesFor } from "#shared/domain/visibility/scope.ts";
import type { Hello, Me } from "#shared/protocol/hello.ts";
import { PROTOCOL_VERSION, SYNC_PATH } from "#shared/protocol/version.ts";

/** The oldest version whose pulls are answered. Pushes are taken from every version, for ever. */
export const OLDEST_PROTOCOL = 6;

/** Who answers here, and as whom it knows the caller. */
export function addPeopleRoutes(app: FastifyInstance, { store, whoIs, now }: BackendDeps): void {
  app.get(`${SYNC_PATH}/hello`, async (): Promise<Hello> => {
    const facility = await readFacility(store.db);
    return {
      program: "beamline-desk",
      protocol: PROTOCOL_VERSION,
      oldestProtocol: OLDEST_PROTOCOL,
      facility: facility === undefined ? null : { name: facility.name, demo: facility.demo },
      signIn: [...whoIs.ways],
      ...(whoIs.oidc === undefined ? {} : { oidc: whoIs.oidc }),
      now: now(),
    };
  });

  app.get(
    `${SYNC_PATH}/me`,
    signedIn(whoIs, async (actor) => meOf(actor)),
  );
}

/** A person as the backend knows him, in the words of the protocol. */
export function meOf({ id, name, roles, beamlines = [], members = [] }: Actor): Me {
  const scopes = scopesFor({ roles, members });
  return { id, name, roles: [...roles], beamlines: [...beamlines], members: [...members], scopes: [...scopes] };
}
