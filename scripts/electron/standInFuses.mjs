import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";

/**
 * Two fuses of the stand-in differ from what a test needs: it refuses to be driven (`--inspect`), and it wants a start-up
 * snapshot of the program it was made for.
 * @param {string} executable
 */
export async function flipStandInFuses(executable) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
