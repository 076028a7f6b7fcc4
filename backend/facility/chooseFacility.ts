import { readFile } from "node:fs/promises";
import nanoterasuFile from "#assets/facility/nanoterasu.json" with { type: "json" };
import { demoFacility } from "#shared/demo/demoFacility.ts";
import type { DemoBatch } from "#shared/demo/demoBatch.ts";
import type { Facility, FacilityRows } from "#shared/domain/facility/facilityRows.ts";
import { parseFacilityFile } from "#shared/domain/facility/parseFacilityFile.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Hello } from "#shared/protocol/hello.ts";

/** What an empty database is filled with. */
export type Seed = {
  readonly facility: NonNullable<Hello["facility"]>;
  readonly rows: FacilityRows;
  readonly batches: Iterable<DemoBatch>;
};

/** `demo-S`, `demo-M`, `demo-L`, `nanoterasu`, or the path of a facility file. Throws with a sentence where there is none. */
export async function chooseFacility(choice: string, now: InstantMs): Promise<Seed> {
  const size = /^demo-([SML])$/.exec(choice)?.[1] as "S" | "M" | "L" | undefined;
  const isShipped = size !== undefined || choice === "nanoterasu";
  const base = parse(isShipped ? nanoterasuFile : JSON.parse(await readFile(choice, "utf8")), choice);
  if (size === undefined) return { facility: { name: base.name, demo: null }, rows: base.rows, batches: [] };
  const demo = demoFacility({ size, base, today: dayOf(now) });
  return { facility: { name: base.name, demo: size }, rows: demo.rows, batches: demo.batches() };
}

function parse(content: unknown, name: string): Facility {
  const parsed = parseFacilityFile(content);
  if (parsed.ok) return parsed.facility;
  throw new Error(`${name} is not a facility file: ${JSON.stringify(parsed.problems.slice(0, 3))}`);
}
