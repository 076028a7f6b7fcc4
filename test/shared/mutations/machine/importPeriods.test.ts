import { describe, expect, test } from "vitest";
import { machine, person, schedule } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { memoryDesk, type MemoryDesk } from "#test/shared/mutations/memoryDesk.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";
import { importPeriodsCall } from "#shared/mutations/machine/calls.ts";

const office = person("administrator");
const study = machine("study", "2026-11-25 10:00", "2026-11-26 10:00");
const stop = machine("shutdown", "2026-11-26 10:00", "2026-11-28 10:00");

function run(desk: MemoryDesk, periods: readonly MachinePeriod[], removed: readonly string[] = []) {
  return desk.run(importPeriodsCall({ periods: [...periods], removed: [...removed] }), office);
}

const stored = (desk: MemoryDesk) => desk.machinePeriods().toSorted((a, b) => a.start - b.start);

describe("an import of machine time", () => {
  test("is one change that is taken back and done again as a whole", async () => {
    const desk = memoryDesk(schedule({ machinePeriods: [study] }));
    const longer = { ...study, kind: "tuning" } as const;
    const result = await run(desk, [longer, stop]);
    expect(stored(desk)).toEqual([longer, stop]);
    const undone = result.ok ? await desk.run(result.inverse, office) : result;
    expect(stored(desk)).toEqual([study]);
    if (undone.ok) await desk.run(undone.inverse, office);
    expect(stored(desk)).toEqual([longer, stop]);
  });

  test("does not put two kinds into one time, whether stored or in the file", async () => {
    const desk = memoryDesk(schedule({ machinePeriods: [study] }));
    const over = machine("tuning", "2026-11-26 02:00", "2026-11-27 02:00");
    expect(await run(desk, [over])).toMatchObject({ problems: [{ kind: "machine-time-overlaps", by: study }] });
    expect(await run(desk, [over], [study.id])).toMatchObject({ ok: true });
    const both = await run(memoryDesk(schedule()), [over, stop]);
    expect(both.ok ? [] : both.problems.map(({ kind }) => kind)).toEqual([
      "machine-time-overlaps",
      "machine-time-overlaps",
    ]);
  });

  test("a beamline has its own time beside that of the machine", async () => {
    const own = machine("beamline-study", "2026-11-25 10:00", "2026-11-26 10:00", "BL08W");
    expect(await run(memoryDesk(schedule({ machinePeriods: [study] })), [own])).toMatchObject({ ok: true });
  });

  test.each([
    [{ ...study, end: study.start }, "ends-before-it-starts"],
    [machine("shutdown", "2026-01-01 00:00", "2026-12-01 00:00"), "machine-time-too-long"],
    [machine("study", "2026-11-25 10:00", "2026-11-26 10:00", "BL99"), "unknown-beamline"],
  ])("%# is refused: %s", async (period, kind) => {
    const desk = memoryDesk(schedule());
    expect(await run(desk, [period])).toMatchObject({ ok: false, problems: [{ kind }] });
    expect(stored(desk)).toEqual([]);
  });
});
