import type { ImportPeriodsArgs } from "#shared/mutations/machine/periodArgs.ts";
import type { Call } from "#shared/mutations/mutation.ts";

// Typed ways to write a call, for screens. Types only: this file loads no schema.

/** Much machine time as one change: periods that come or change, and ids that go. */
export const importPeriodsCall = (args: ImportPeriodsArgs): Call => ({ name: "machine.importMany", args });
