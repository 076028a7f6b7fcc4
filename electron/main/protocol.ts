import { protocol, type Session } from "electron";
import { answerAppRequest, type AppSource } from "#electron/main/answerAppRequest.ts";
import { isAppAddress, parseAddress } from "#electron/main/appAddress.ts";
import { forwardToFacility, type Way } from "#electron/main/facility/forwardToFacility.ts";
import { appScheme, FACILITY_PATH } from "#shared/ipc/address.ts";

/** Must run before `ready`: afterwards Chromium has settled what a scheme may do. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Answers `app://main/…` from the built window, and what lies under /facility from the facility backend.
 * A session of its own would need this call again.
 */
export function serveApp(session: Session, source: AppSource, facility: Way): void {
  session.protocol.handle(appScheme, (request) =>
    isForFacility(request.url) ? forwardToFacility(facility, request) : answerAppRequest(source, request),
  );
}

function isForFacility(address: string): boolean {
  return isAppAddress(address) && parseAddress(address)?.pathname.startsWith(`${FACILITY_PATH}/`) === true;
}
