// What the parts of the calendar screen share while it is open: where one looks, what is picked, what is filtered.
// Rows of the database are never kept here. Actions are the functions at the end; nothing else sets the state.
import { create } from "zustand";
import type { BeamtimeUse, BookingDraft, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { Place } from "#shared/domain/beamtime/bookingChange.ts";
import type { BeamlineClass, BeamlineId } from "#shared/domain/facility/facility.ts";
import type { Day } from "#shared/domain/time/day.ts";
import type { LaneZoom } from "#renderer/ui/lanes/laneTypes.ts";
import type { CalendarNotice } from "#renderer/features/calendar/notice.ts";

export type CalendarView = "lanes" | "month" | "week" | "day" | "list" | "table";
export type Density = "compact" | "normal" | "roomy";

export type CalendarFilters = {
  /** Uses that are hidden. */
  readonly hiddenUses: readonly BeamtimeUse[];
  /** Lanes of this class only; null for all. */
  readonly onlyClass: BeamlineClass | null;
  /** Title, project, leader or station contains this, whatever the case and width of the letters. */
  readonly text: string;
};

/** What the side panel shows. `proposed`: a place that was tried by hand and needs a reason before it can be saved. */
export type Panel =
  | { readonly kind: "closed" }
  | { readonly kind: "new"; readonly draft: BookingDraft }
  | { readonly kind: "booking"; readonly id: BookingId; readonly proposed?: Place };

export type CalendarState = {
  readonly view: CalendarView;
  readonly zoom: LaneZoom;
  readonly anchor: Day;
  /** The beamline of the one-beamline views. */
  readonly beamlineId: BeamlineId | null;
  readonly panel: Panel;
  readonly filters: CalendarFilters;
  readonly density: Density;
  readonly showCancelled: boolean;
  readonly openDialog: "go-to" | "shortcuts" | null;
  readonly notice: CalendarNotice | null;
  /** Grows with every notice: the same words twice are two notices. */
  readonly noticeNo: number;
};

/** What comes back after a restart. */
export type CalendarMemory = Pick<CalendarState, "view" | "zoom" | "anchor" | "beamlineId" | "density">;

export const NO_FILTERS: CalendarFilters = { hiddenUses: [], onlyClass: null, text: "" };

/** No day was looked at yet. */
const UNOPENED = "0000-01-01" as Day;

const START: CalendarState = {
  view: "lanes",
  zoom: "month",
  anchor: UNOPENED,
  beamlineId: null,
  panel: { kind: "closed" },
  filters: NO_FILTERS,
  density: "normal",
  showCancelled: false,
  openDialog: null,
  notice: null,
  noticeNo: 0,
};

export const useCalendar = create<CalendarState>(() => START);

const set = useCalendar.setState;

/** Opens the screen on today, or where it was left. */
export function openCalendar(today: Day, memory: Partial<CalendarMemory>): void {
  set({ ...START, anchor: today, ...memory }, true);
}

export function isOpened({ anchor }: CalendarState): boolean {
  return anchor !== UNOPENED;
}

/** The views of all beamlines side by side; the others show one. */
export function isOfAll(view: CalendarView): boolean {
  return view === "lanes" || view === "table";
}

export function showView(view: CalendarView): void {
  set({ view });
}

export function showZoom(zoom: LaneZoom): void {
  set(({ view }) => ({ zoom, view: isOfAll(view) ? view : "lanes" }));
}

/** Goes to a day; `zoom` widens or narrows the lanes where the person named a month or a term. */
export function goToDay(anchor: Day, zoom?: LaneZoom): void {
  set(zoom === undefined ? { anchor } : { anchor, zoom });
}

export function chooseBeamline(beamlineId: BeamlineId): void {
  set({ beamlineId });
}

export function openBooking(id: BookingId, proposed?: Place): void {
  set({ panel: proposed === undefined ? { kind: "booking", id } : { kind: "booking", id, proposed } });
}

export function openNewBooking(draft: BookingDraft): void {
  set({ panel: { kind: "new", draft } });
}

/** The new booking as it is being filled in, so that its bar follows on the lanes. */
export function changeDraft(change: Partial<BookingDraft>): void {
  set(({ panel }) => (panel.kind === "new" ? { panel: { kind: "new", draft: { ...panel.draft, ...change } } } : {}));
}

export function closePanel(): void {
  set({ panel: { kind: "closed" } });
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

export function openDialog(dialog: CalendarState["openDialog"]): void {
  set({ openDialog: dialog });
}

export function showNotice(notice: CalendarNotice): void {
  set(({ noticeNo }) => ({ notice, noticeNo: noticeNo + 1 }));
}

export function clearNotice(): void {
  set({ notice: null });
}
