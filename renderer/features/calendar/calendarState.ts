// What the parts of the calendar screen share while it is open: where one looks, what is picked, what is filtered.
// Rows of the database are never kept here. Actions are the functions at the end; nothing else sets the state.
import { create } from "zustand";
import type { BeamtimeUse, Booking, BookingDraft, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { BeamlineClass, StationId } from "#shared/domain/facility/facility.ts";
import type { Day } from "#shared/domain/time/day.ts";
import type { CalendarNotice } from "#renderer/features/calendar/notice.ts";

export type CalendarView = "lanes" | "month" | "week" | "day" | "list";
export type LaneZoom = "day" | "3-days" | "week" | "2-weeks" | "month" | "term";
export type Density = "compact" | "normal" | "roomy";

export type CalendarFilters = {
  /** Uses that are hidden. */
  readonly hiddenUses: readonly BeamtimeUse[];
  /** Lanes of this class only; null for all. */
  readonly onlyClass: BeamlineClass | null;
  /** Title, project, leader or station contains this, whatever the case and width of the letters. */
  readonly text: string;
};

/** What the side panel shows. `place`: the next click on a lane is where the booking goes (for those who do not drag). */
export type Panel =
  | { readonly kind: "closed" }
  | { readonly kind: "new"; readonly draft: BookingDraft }
  | { readonly kind: "booking"; readonly id: BookingId };

/** Waiting for a click on a lane that says where this booking moves to, or where a new one begins. */
export type Placing = { readonly kind: "move"; readonly booking: Booking } | { readonly kind: "create" };

export type CalendarState = {
  readonly view: CalendarView;
  readonly zoom: LaneZoom;
  readonly anchor: Day;
  /** The station of the one-beamline views. */
  readonly stationId: StationId | null;
  readonly panel: Panel;
  readonly placing: Placing | null;
  readonly filters: CalendarFilters;
  readonly density: Density;
  readonly showCancelled: boolean;
  /** Single letters as shortcuts; can be turned off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  readonly openDialog: "go-to" | "shortcuts" | "legend" | null;
  readonly notice: CalendarNotice | null;
};

/** What comes back after a restart. */
export type CalendarMemory = Pick<
  CalendarState,
  "view" | "zoom" | "anchor" | "stationId" | "density" | "showCancelled" | "singleKeys"
>;

export const NO_FILTERS: CalendarFilters = { hiddenUses: [], onlyClass: null, text: "" };

const START: CalendarState = {
  view: "lanes",
  zoom: "month",
  anchor: "1970-01-01" as Day,
  stationId: null,
  panel: { kind: "closed" },
  placing: null,
  filters: NO_FILTERS,
  density: "normal",
  showCancelled: false,
  singleKeys: true,
  openDialog: null,
  notice: null,
};

export const useCalendar = create<CalendarState>(() => START);

const set = useCalendar.setState;

/** Opens the screen on today, or where it was left. */
export function openCalendar(today: Day, memory: Partial<CalendarMemory>): void {
  set({ ...START, anchor: today, ...memory }, true);
}

export function showView(view: CalendarView): void {
  set({ view, placing: null });
}

export function showZoom(zoom: LaneZoom): void {
  set({ zoom, view: "lanes" });
}

/** Goes to a day; `zoom` widens or narrows the lanes where the person named a month or a term. */
export function goToDay(anchor: Day, zoom?: LaneZoom): void {
  set(zoom === undefined ? { anchor } : { anchor, zoom });
}

export function chooseStation(stationId: StationId): void {
  set({ stationId });
}

/** One station in a view of its own, as when its lane name is pressed. */
export function showStation(stationId: StationId, view: Exclude<CalendarView, "lanes">): void {
  set({ stationId, view });
}

export function openBooking(id: BookingId): void {
  set({ panel: { kind: "booking", id }, placing: null });
}

export function openNewBooking(draft: BookingDraft): void {
  set({ panel: { kind: "new", draft }, placing: null });
}

export function closePanel(): void {
  set({ panel: { kind: "closed" } });
}

export function startPlacing(placing: Placing): void {
  set({ placing });
}

export function stopPlacing(): void {
  set({ placing: null });
}

export function setFilters(change: Partial<CalendarFilters>): void {
  set((state) => ({ filters: { ...state.filters, ...change } }));
}

export function clearFilters(): void {
  set({ filters: NO_FILTERS });
}

export function setDensity(density: Density): void {
  set({ density });
}

export function setShowCancelled(showCancelled: boolean): void {
  set({ showCancelled });
}

export function setSingleKeys(singleKeys: boolean): void {
  set({ singleKeys });
}

export function openDialog(dialog: CalendarState["openDialog"]): void {
  set({ openDialog: dialog });
}

export function showNotice(notice: CalendarNotice): void {
  set({ notice });
}

export function clearNotice(): void {
  set({ notice: null });
}
