import { asFarAsVisible } from "#backend/push/asFarAsVisible.ts";
import { sqlMutationTx, type Stamp } from "#backend/push/sqlMutationTx.ts";
import { codeOf, type Writing } from "#backend/store/withPublish.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { Call } from "#shared/mutations/mutation.ts";
import { findMutation } from "#shared/mutations/registry.ts";
import type { RefusalCode } from "#shared/protocol/outcome.ts";

/** What became of a call, for ever. */
export type Verdict =
  | { readonly status: "applied" }
  | { readonly status: "rejected"; readonly code: RefusalCode; readonly problems: readonly Problem[] };

/** Exclusion, foreign key, check: the database knew better than the rules. */
const TAKEN = new Set(["23P01", "23503", "23514"]);

/** Runs a call. Refused: nothing of it stays. Throws where the machine is to blame, not the call. */
export async function judgeCall(writing: Writing, call: Call, stamp: Stamp): Promise<Verdict> {
  const mutation = findMutation(call.name);
  if (mutation === undefined) return rejected("unknown-call");
  const prepared = mutation.prepare(call.args);
  if (prepared === undefined) return rejected("bad-arguments");
  try {
    const run = () => prepared(sqlMutationTx(writing, stamp), stamp);
    const result = await writing.attempt(run, ({ ok }) => ok);
    if (result.ok) return { status: "applied" };
    const code = result.problems.every(({ kind }) => kind === "not-allowed") ? "forbidden" : "rule";
    return rejected(code, await asFarAsVisible(writing.tx, stamp.reach, result.problems));
  } catch (error) {
    const code = codeOf(error) ?? "";
    if (TAKEN.has(code)) return rejected("taken");
    // Class 22: text or numbers that the database cannot hold (a zero byte, half a letter).
    if (code.startsWith("22")) return rejected("bad-arguments");
    throw error;
  }
}

export function rejected(code: RefusalCode, problems: readonly Problem[] = []): Verdict {
  return { status: "rejected", code, problems };
}
