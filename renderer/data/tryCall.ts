import type { DataDeps } from "#renderer/data/deps.ts";
import { readOnly } from "#renderer/data/exchange/readOnly.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { Call } from "#shared/mutations/mutation.ts";

const nothing = async (): Promise<void> => undefined;
const NO_WRITES = {
  putBooking: nothing,
  addBookingEvent: nothing,
  putMachinePeriod: nothing,
  removeMachinePeriod: nothing,
  addHeliumEntry: nothing,
  putHeliumDevice: nothing,
  addHeliumSeal: nothing,
  putWaitEntry: nothing,
  removeWaitEntry: nothing,
};

/** What the rules here say to a change now; an empty list: it would be taken. Writes nothing. Throws on a call of a newer program. */
export async function tryCall(deps: DataDeps, call: Call): Promise<readonly Problem[]> {
  const runCall = await deps.loadRunCall();
  const by = { actor: deps.actor(), at: deps.now() };
  return readOnly(deps, async (tx) => {
    const result = await runCall({ ...tx, ...NO_WRITES }, call, by);
    return result.ok ? [] : result.problems;
  });
}
