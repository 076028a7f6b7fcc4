import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { importArgs, type ImportArgs } from "#shared/mutations/helium/args.ts";
import { makeEntry } from "#shared/mutations/helium/makeEntry.ts";
import { appended } from "#shared/mutations/helium/outcome.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

/** Appends many facts as one change: all of them or none. */
export const importEntries: Mutation<ImportArgs> = {
  name: "helium.importMany",
  args: importArgs,
  async run(tx, { entries }, context) {
    const facts: HeliumFact[] = [];
    const problems: Problem[] = [];
    for (const one of entries) {
      const made = await makeEntry(tx, one, context);
      if (made.ok) facts.push(made.entry);
      else problems.push(...made.problems);
    }
    if (problems.length > 0) return { ok: false, problems };
    for (const fact of facts) await tx.addHeliumEntry(fact);
    return appended(null);
  },
};
