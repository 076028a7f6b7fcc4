import type { Call } from "#shared/mutations/mutation.ts";
import type { EnterArgs, ReviseArgs } from "#shared/mutations/split/args.ts";

// Typed ways to write a call, for screens. Types only: this file loads no schema.

export const reviseQuotaCall = (args: ReviseArgs): Call => ({ name: "split.reviseQuota", args });
export const enterLinesCall = (args: EnterArgs): Call => ({ name: "split.enterLines", args });
