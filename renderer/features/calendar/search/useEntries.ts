import { goToDay, isOfAll, setFilters, showSavedView, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { jumpTo } from "#renderer/features/calendar/search/jumpTo.ts";
import { useSearch } from "#renderer/features/calendar/search/useSearch.ts";
import { memoryOf } from "#renderer/features/calendar/views/savedViews.ts";
import { preferences } from "#renderer/data/queries/preferences.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { formatDayAndYear } from "#renderer/text/formatTime.ts";
import { searchWords } from "#renderer/text/search.ts";
import { useLanguage } from "#renderer/text/useWords.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { searchable } from "#shared/domain/beamtime/searchText.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import { parseGoTo } from "#shared/domain/time/parseGoTo.ts";

export type SearchEntry = { readonly id: string; act(): void } & (
  | { readonly kind: "day" | "filter" | "view"; readonly words: string }
  | { readonly kind: "booking"; readonly booking: Booking }
);

type SearchGroup = { readonly name: string; readonly count: string; readonly entries: readonly SearchEntry[] };

/** What can be taken for a text: the bookings of all years that hold it, the day it names, and the filter of the screen. */
export function useEntries(
  model: FacilityModel,
  text: string,
): { readonly groups: readonly SearchGroup[]; readonly state: "idle" | "searching" | "nothing" | "found" } {
  const language = useLanguage();
  const desk = useDesk();
  const t = searchWords[language];
  const isLanes = useCalendar((state) => isOfAll(state.view));
  const found = useSearch(text);
  const typed = text.trim();
  const target = parseGoTo(text, { today: dayOf(desk.now()), terms: model.terms });
  const actions: SearchEntry[] = [];
  if (target) {
    const zoom = isLanes && target.span !== "day" && target.span !== "week" ? target.span : undefined;
    const words = t.goTo(formatDayAndYear(target.day, language));
    actions.push({ id: "day", kind: "day", words, act: () => goToDay(target.day, zoom) });
  }
  const views = useLive(() => preferences(desk.db), [desk.db])?.views ?? [];
  for (const view of views.filter(({ name }) => typed !== "" && searchable(name).includes(searchable(typed))))
    actions.push({
      id: view.id,
      kind: "view",
      words: t.view(view.name),
      act: () => showSavedView(memoryOf(view, useCalendar.getState().anchor)),
    });
  if (typed !== "")
    actions.push({ id: "filter", kind: "filter", words: t.filter(typed), act: () => setFilters({ text: typed }) });
  const group = (name: string, bookings: readonly Booking[]): SearchGroup => ({
    name,
    count: t.count(bookings.length, found.hasMore),
    entries: bookings.map((booking) => ({
      id: booking.id,
      kind: "booking",
      booking,
      act: () => jumpTo(model, booking),
    })),
  });
  const groups = [group(t.coming, found.coming), group(t.past, found.past)];
  const count = found.coming.length + found.past.length;
  const state = typed === "" ? "idle" : count > 0 && found.isDone ? "found" : found.isDone ? "nothing" : "searching";
  return {
    groups: [...groups, { name: t.actions, count: "", entries: actions }].filter(({ entries }) => entries.length > 0),
    state,
  };
}
