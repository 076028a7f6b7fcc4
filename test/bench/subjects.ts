import { join } from "node:path";
import { projectFolder } from "#scripts/projectFolder.mjs";
import { openTemporaryFolder } from "#scripts/window/appCopy.mjs";
import { giveFolder } from "#scripts/window/unprivileged.mjs";
import { type Size, storedFacility } from "#test/bench/storedFacility.ts";
import { deskSubject, plainSubject, startTimed, type Subject } from "#test/bench/timedWindow.ts";

export type Subjects = { readonly desk: Subject; readonly floor: Subject };

const warmUps = 2;

/** The program with that much stored, and the empty window; both have been started before, as on any working day. */
export async function subjects(size: Size): Promise<Subjects> {
  const both = { desk: await deskSubject(await storedFacility(size)), floor: await emptyWindow() };
  for (let run = 0; run < warmUps; run++) {
    for (const subject of [both.floor, both.desk]) await (await startTimed(subject)).close();
  }
  return both;
}

async function emptyWindow(): Promise<Subject> {
  const userData = giveFolder(join(await openTemporaryFolder("beamline-desk-bench-"), "empty"));
  return plainSubject(join(projectFolder, "test/bench/empty-window"), userData);
}
