// Gets a machine ready for every other command. For now: the Electron only.
import { cacheFolder } from "./electron/cacheFolder.mjs";
import { resolveElectron } from "./electron/resolve.mjs";
import { fetchStandIn } from "./electron/standIn.mjs";
import { terminalProgress } from "./progress.mjs";
import { projectFolder } from "./projectFolder.mjs";

if ((await resolveElectron({ project: projectFolder })) === undefined) {
  await fetchStandIn(cacheFolder(), terminalProgress());
}
