import { describe, expect, test } from "vitest";
import { AS_BUILT } from "#renderer/features/calendar/arrange/arrangement.ts";
import { NO_FILTERS } from "#renderer/features/calendar/calendarFilters.ts";
import {
  memoryOf,
  openingMemory,
  viewOf,
  withBack,
  withName,
  withoutView,
  withStandard,
  withView,
} from "#renderer/features/calendar/views/savedViews.ts";
import type { Preferences } from "#renderer/data/preference.ts";
import type { BeamlineId, StationId } from "#shared/domain/facility/facility.ts";
import type { Day } from "#shared/domain/time/day.ts";

const today = "2026-11-25" as Day;
const look = {
  view: "table",
  zoom: "week",
  beamlineId: "BL07U" as BeamlineId,
  density: "compact",
  showCancelled: true,
  filters: {
    ...NO_FILTERS,
    hiddenStates: ["ended"],
    onlyTechnique: "imaging",
    hiddenStations: ["BL02U" as StationId],
  },
  arrangement: { ...AS_BUILT, grouping: "xray", pinned: ["BL09U" as BeamlineId] },
} as const;
const screen = { ...look, anchor: "2020-01-01" as Day };
const view = (name: string, id = name) => viewOf(name, id, screen);
const names = (views: readonly { readonly name: string }[]) => views.map(({ name }) => name);

describe("a kept view", () => {
  test("brings everything back but the day", () => {
    const stored = JSON.parse(JSON.stringify(view("a")));
    expect(memoryOf(stored, today)).toEqual({ ...look, anchor: today });
  });

  test("of a program that knew other words shows what is understood of it", () => {
    const foreign = { ...view("a"), zoom: "decade", filters: { ...view("a").filters, onlyTechnique: "alchemy" } };
    const memory = memoryOf(foreign, today);
    expect(memory.zoom).toBeUndefined();
    expect(memory.filters?.onlyTechnique).toBeNull();
    expect(memory.density).toBe("compact");
  });

  test("that is the standard opens the program on today; without one it opens where it was left", () => {
    const saved = { lastView: null, lanes: null, density: "roomy", views: withStandard([view("a")], "a") };
    expect(openingMemory(saved as unknown as Preferences, today)).toMatchObject({ view: "table", anchor: today });
    expect(openingMemory({ ...saved, views: [view("a")] } as unknown as Preferences, today)).toEqual({
      density: "roomy",
    });
  });
});

describe("the list of kept views", () => {
  test("one of the same name gives way, in its place and standing", () => {
    const views = withStandard([view("a"), view("b")], "a");
    const changed = withView(views, view("a", "new-id"));
    expect(names(changed)).toEqual(["a", "b"]);
    expect(changed[0]).toMatchObject({ id: "a", isStandard: true });
  });

  test("one is the standard or none", () => {
    const views = withStandard(withStandard([view("a"), view("b")], "a"), "b");
    expect(views.map(({ isStandard }) => isStandard)).toEqual([false, true]);
    expect(withStandard(views, "b").some(({ isStandard }) => isStandard)).toBe(false);
  });

  test("a taken or empty name is not given", () => {
    const views = [view("a"), view("b")];
    expect(withName(views, "a", "b")).toBe(views);
    expect(withName(views, "a", "  ")).toBe(views);
    expect(names(withName(views, "a", " c "))).toEqual(["c", "b"]);
  });

  test("a deleted one comes back to its place", () => {
    const views = [view("a"), view("b"), view("c")];
    expect(withBack(withoutView(views, "b"), view("b"), 1)).toEqual(views);
  });
});
