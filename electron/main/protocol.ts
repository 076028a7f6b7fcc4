import { protocol, type Session } from "electron";
import { answerAppRequest, type AppSource } from "#electron/main/answerAppRequest.ts";
import { appScheme } from "#shared/ipc/address.ts";

/** Must run before `ready`: afterwards Chromium has settled what a scheme may do. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers `app://main/…` from the built window. A session of its own would need this call again. */
export function serveApp(session: Session, source: AppSource): void {
  session.protocol.handle(appScheme, (request) => answerAppRequest(source, request));
}
