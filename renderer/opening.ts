// The first script of the window, without React and without waiting for the styles: the database is opened and read while the
// script of the screens is still on its way (renderer/vite.config.ts puts it into a file of its own).
import { once } from "#renderer/platform/once.ts";
import { deskName, isAtGate } from "#renderer/platform/facilityDesk.ts";
import { startDesk } from "#renderer/startDesk.ts";

/** Another window, with a newer program, took the database over. */
export const takenOver = once();

/** Nobody is signed in: no database is opened, of nobody. */
const atGate = { kind: "gate" } as const;

export const opening = isAtGate()
  ? Promise.resolve(atGate)
  : startDesk({ ...deskName(), onTakenOver: takenOver.happen });
