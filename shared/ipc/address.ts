/**
 * The address of the program, fixed for ever: IndexedDB belongs to this origin, and a move would leave every
 * booking that waits to be sent behind (docs/adr/0004-sandboxed-preload-and-app-main.md).
 */
export const appScheme = "app";
export const appHost = "main";
export const appOrigin = "app://main";
export const startAddress = "app://main/";
/** Under which the page reaches the facility backend; the main process hands it on (docs/security.md). */
export const FACILITY_PATH = "/facility";
/** In which the page says whose desk a request comes from: only the open one's go on. */
export const DESK_HEADER = "x-desk";
