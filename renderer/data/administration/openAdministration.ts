import type { AdministrationServer } from "#renderer/data/administration/administrationServer.ts";
import { readySchemas } from "#renderer/data/readySchemas.ts";
import { ServerFailure } from "#renderer/data/sync/facilityServer.ts";
import type { FailureKind } from "#renderer/data/sync/syncState.ts";
import { facilityDesk } from "#renderer/platform/facilityDesk.ts";

/** The facility, as its administrators ask it from this desk. */
export async function openAdministration(): Promise<AdministrationServer> {
  readySchemas();
  const { administrationServer } = await import("#renderer/data/administration/administrationServer.ts");
  return administrationServer(facilityDesk() ?? "");
}

/** Why a question came to no answer, for the words on screen. */
export function failureKindOf(error: unknown): FailureKind {
  return error instanceof ServerFailure ? error.kind : "broken";
}
