import type { Session } from "electron";
import { isAppAddress } from "#electron/main/appAddress.ts";

/**
 * What the page may ask of the system: to put text on the clipboard, and to keep its database when the disk gets
 * full. Everything else is refused; left alone, Electron would grant all of it.
 */
const allowed: ReadonlySet<string> = new Set(["clipboard-sanitized-write", "persistent-storage"]);

/** `origin` as Chromium gives it, with or without the closing slash. */
export function isPermissionAllowed(permission: string, origin: string): boolean {
  return allowed.has(permission) && isAppAddress(origin);
}

/** Both handlers are needed: some interfaces ask, others only look up what was answered before. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(details.isMainFrame && isPermissionAllowed(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    return details.isMainFrame && isPermissionAllowed(permission, origin);
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // Else Chromium fetches dictionaries from a host on the internet: also where it is off, for the language that it begins with.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.on("will-download", (event, item) => {
    // Files that the page made itself (exports). A download from elsewhere has no reason to exist.
    if (!isOwnDownload(item.getURL())) event.preventDefault();
  });
}

export function isOwnDownload(address: string): boolean {
  return address.startsWith("blob:") && isAppAddress(address.slice("blob:".length));
}
