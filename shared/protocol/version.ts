/**
 * Version of what stations and the facility backend say to each other. Raised whenever a schema of this folder changes
 * (test/arch/protocol.test.ts notices). The backend is updated first; it takes pushes of every version it knows, for ever:
 * nobody's work is trapped behind an update.
 *
 * | version | date | what is new |
 * |---|---|---|
 * | 1 | 2026-11-25 | first |
 * | 2 | 2026-11-25 | sign-in with name and password, sign-out |
 * | 3 | 2026-11-25 | members are rows; older stations would not understand them and are asked to update |
 * | 4 | 2026-11-25 | `hello` names the identity provider |
 * | 5 | 2026-11-25 | the helium log, its devices and closed months are rows of their own forms |
 * | 6 | 2026-11-25 | refused changes of others; the waiting list is rows; older stations would not understand them and are asked to update |
 * | 7 | 2026-11-25 | the helium log tells what is needed and ordered; older stations would not understand such rows and are asked to update |
 * | 8 | 2026-11-25 | what is decided about quotas are rows |
 * | 9 | 2026-11-25 | classes and booking rounds of the coalition are rows; members say what they hold |
 */
export const PROTOCOL_VERSION = 9;

/** Under which all calls of the protocol lie, at the backend. */
export const SYNC_PATH = "/sync/v1";
/** Under which lies what administrators ask (administration.ts). */
export const ADMIN_PATH = "/admin/v1";
