import type { DemoUnit } from "#shared/demo/demoUnit.ts";
import type { Slot } from "#shared/demo/slot.ts";
import type { Random } from "#shared/demo/random.ts";
import { atWallClock, dayOf, wallClock } from "#shared/domain/time/day.ts";

/** What happens at a beamline outside user time: the facility's own work in beamline study, and a guided tour while the machine is tuned. */
export function planFacilitySlots({ periods, stations, windows }: DemoUnit, random: Random): Slot[] {
  const stationId = stations[0].id;
  const first = windows[0]?.start ?? 0;
  const last = windows.at(-1)?.end ?? 0;
  const slots: Slot[] = [];
  for (const { kind, start, end } of periods) {
    if (start < first || end > last) continue;
    if (kind === "beamline-study" && random.chance(0.6)) slots.push({ stationId, use: "facility", start, end });
    const byDay = wallClock(start).hour === 10;
    if (kind === "tuning" && byDay && random.chance(0.06)) {
      const day = dayOf(start);
      slots.push({ stationId, use: "event", start: atWallClock(day, 13), end: atWallClock(day, 15) });
    }
  }
  return slots;
}
