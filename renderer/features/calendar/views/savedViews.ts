// Views that a person named and keeps: pure changes of the list, and the way from the screen and back.
import { NO_FILTERS, type CalendarFilters } from "#renderer/features/calendar/calendarFilters.ts";
import type { CalendarMemory, CalendarState } from "#renderer/features/calendar/calendarState.ts";
import { rememberedLanes, rememberedLook } from "#renderer/features/calendar/rememberedLook.ts";
import type { Preferences, SavedView } from "#renderer/data/preference.ts";
import { TECHNIQUES } from "#shared/domain/facility/techniquesOf.ts";
import type { Day } from "#shared/domain/time/day.ts";

type Shown = Pick<
  CalendarState,
  "view" | "zoom" | "beamlineId" | "density" | "showCancelled" | "filters" | "arrangement"
>;

/** The screen as it is now, but for its day. */
export function viewOf(name: string, id: string, state: Shown): SavedView {
  const { view, zoom, beamlineId, density, showCancelled, arrangement } = state;
  const { hiddenStations, ...filters } = state.filters;
  const lanes = { ...arrangement, hidden: hiddenStations };
  return { id, name, isStandard: false, view, zoom, beamlineId, density, showCancelled, filters, lanes };
}

/** What the screen shows of it; what another version stored and this one does not understand is left out. */
export function memoryOf(saved: SavedView, day: Day): Partial<CalendarMemory> {
  const { filters, density, showCancelled } = saved;
  const lanes = rememberedLanes(saved.lanes);
  const known: CalendarFilters = {
    ...NO_FILTERS,
    hiddenUses: filters.hiddenUses as CalendarFilters["hiddenUses"],
    hiddenStates: filters.hiddenStates as CalendarFilters["hiddenStates"],
    onlyClass: filters.onlyClass === "shared" || filters.onlyClass === "coalition" ? filters.onlyClass : null,
    onlyTechnique: TECHNIQUES.find((technique) => technique === filters.onlyTechnique) ?? null,
    text: filters.text,
    hiddenStations: lanes.filters?.hiddenStations ?? [],
  };
  return { ...rememberedLook({ ...saved, day }), ...lanes, filters: known, density, showCancelled };
}

/** What the calendar opens with: the view that was made the standard, on today; else what was on screen last. */
export function openingMemory(saved: Preferences, today: Day): Partial<CalendarMemory> {
  const standard = saved.views.find((view) => view.isStandard);
  if (standard) return memoryOf(standard, today);
  return { ...rememberedLook(saved.lastView), ...rememberedLanes(saved.lanes), density: saved.density };
}

/** Kept under its name; one of the same name gives way and leaves its place and its standing as the standard. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const same = views.find(({ name }) => name === view.name);
  if (!same) return [...views, view];
  return views.map((one) => (one === same ? { ...view, id: same.id, isStandard: same.isStandard } : one));
}

/** Another name; refused (the same list) where it is empty or taken. */
export function withName(views: readonly SavedView[], id: string, name: string): readonly SavedView[] {
  const wanted = name.trim();
  if (wanted === "" || views.some((view) => view.name === wanted)) return views;
  return views.map((view) => (view.id === id ? { ...view, name: wanted } : view));
}

/** The one at start, or none where it was that already. */
export function withStandard(views: readonly SavedView[], id: string): SavedView[] {
  return views.map((view) => ({ ...view, isStandard: view.id === id && !view.isStandard }));
}

export function withoutView(views: readonly SavedView[], id: string): SavedView[] {
  return views.filter((view) => view.id !== id);
}

/** A removed one comes back to its place. */
export function withBack(views: readonly SavedView[], view: SavedView, at: number): SavedView[] {
  const others = view.isStandard ? views.map((one) => ({ ...one, isStandard: false })) : views;
  return others.toSpliced(at, 0, view);
}
