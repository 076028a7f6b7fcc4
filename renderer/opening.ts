// The first script of the window, without React and without waiting for the styles: the database is opened and read while the
// script of the screens is still on its way (renderer/vite.config.ts puts it into a file of its own).
import { once } from "#renderer/platform/once.ts";
import { deskName } from "#renderer/platform/facilityDesk.ts";
import { startDesk } from "#renderer/startDesk.ts";

/** Another window, with a newer program, took the database over. */
export const takenOver = once();

export const opening = startDesk({ ...deskName(), onTakenOver: takenOver.happen });
