// What the parts of the calendar screen share while it is open: where one looks, what is picked, what is filtered.
// Rows of the database are never kept here. Actions are the functions at the end; nothing else sets the state.
import { create } from "zustand";
import { AS_BUILT, type LaneArrangement } from "#renderer/features/calendar/arrange/arrangement.ts";
import type { CalendarView } from "#renderer/features/calendar/calendarView.ts";
import { NO_FILTERS, type CalendarFilters } from "#renderer/features/calendar/calendarFilters.ts";
import { FIRST_LOOK } from "#renderer/features/calendar/openingLook.ts";
import type { BookingDraft, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { Place } from "#shared/domain/beamtime/bookingChange.ts";
import type { BeamlineId } from "#shared/domain/facility/facility.ts";
import { isBlock } from "#shared/domain/visibility/calendarBlock.ts";
import type { Day } from "#shared/domain/time/day.ts";
import type { LaneZoom } from "#renderer/ui/lanes/laneTypes.ts";
import {
  CLOSED,
  hasUnsaved,
  newPanel,
  openPanel,
  withProposed,
  type Panel,
} from "#renderer/features/calendar/panel.ts";
import type { ManyWish } from "#renderer/features/calendar/many/manyWish.ts";
import { closeWindow } from "#renderer/platform/closeWindow.ts";
import type { PrintWishes } from "#renderer/features/calendar/print/printWishes.ts";
import type { CalendarNotice } from "#renderer/features/calendar/notice.ts";

export type Density = "compact" | "normal" | "roomy";

/** Out of the program. */
type Closing = { readonly kind: "window" };

export type CalendarState = {
  readonly view: CalendarView;
  readonly zoom: LaneZoom;
  readonly anchor: Day;
  /** The beamline of the one-beamline views. */
  readonly beamlineId: BeamlineId | null;
  readonly panel: Panel;
  /** Where one wants to go from a panel with unsaved words; the panel asks first. */
  readonly leaving: Panel | Closing | null;
  readonly filters: CalendarFilters;
  readonly arrangement: LaneArrangement;
  readonly density: Density;
  readonly showCancelled: boolean;
  readonly openDialog: "go-to" | "shortcuts" | "search" | null;
  /** A booking that is looked for: the lanes put the keyboard on it as soon as its days are on screen. */
  readonly wanted: BookingId | null;
  /** Grows each time somebody asks for now. */
  readonly nowNo: number;
  readonly notice: CalendarNotice | null;
  /** Grows with every notice: the same words twice are two notices. */
  readonly noticeNo: number;
};

/** What comes back after a restart. */
export type CalendarMemory = Pick<
  CalendarState,
  "view" | "zoom" | "anchor" | "beamlineId" | "density" | "filters" | "arrangement" | "showCancelled"
>;

/** No day was looked at yet. */
const UNOPENED = "0000-01-01" as Day;

const START: CalendarState = {
  ...FIRST_LOOK,
  anchor: UNOPENED,
  beamlineId: null,
  panel: CLOSED,
  leaving: null,
  filters: NO_FILTERS,
  arrangement: AS_BUILT,
  density: "normal",
  showCancelled: false,
  openDialog: null,
  wanted: null,
  nowNo: 0,
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

/** Another view is on the screen and not on paper. */
export function showView(view: CalendarView): void {
  set((state) => ({ view, panel: withoutPaper(state) }));
}

export function showZoom(zoom: LaneZoom): void {
  set((state) => ({ zoom, view: isOfAll(state.view) ? state.view : "lanes", panel: withoutPaper(state) }));
}

function withoutPaper({ panel }: CalendarState): Panel {
  return panel.kind === "print" ? CLOSED : panel;
}

/** Goes to a day; `zoom` widens or narrows the lanes where the person named a month or a term. */
export function goToDay(anchor: Day, zoom?: LaneZoom): void {
  set(zoom === undefined ? { anchor } : { anchor, zoom });
}

export function chooseBeamline(beamlineId: BeamlineId): void {
  set({ beamlineId });
}

/** A block has nothing to open. */
export function openBooking(id: BookingId, proposed?: Place): void {
  if (isBlock({ id })) return;
  set((state) => {
    const { panel } = state;
    if (panel.kind !== "booking" || panel.id !== id) return going(state, openPanel(id, proposed));
    return { leaving: null, panel: proposed === undefined ? panel : withProposed(panel, proposed) };
  });
}

export function openNewBooking(draft: BookingDraft): void {
  set((state) => going(state, newPanel(draft)));
}

/** To another panel at once, or to the question what becomes of the unsaved words. */
function going({ panel }: CalendarState, to: Panel): Partial<CalendarState> {
  return hasUnsaved(panel) ? { leaving: to } : { panel: to, leaving: null };
}

/** The new booking as it is being filled in, so that its bar follows on the lanes. */
export function changeDraft(change: Partial<BookingDraft>): void {
  set(({ panel }) => (panel.kind === "new" ? { panel: { ...panel, draft: { ...panel.draft, ...change } } } : {}));
}

/** Files in or out. */
export function openExchange(way: "export" | "import"): void {
  set((state) => going(state, { kind: "exchange", way }));
}

/** Everything that is chosen, or these, handled together. */
export function openMany(wish: ManyWish, ids: readonly BookingId[] | null = null): void {
  set((state) => going(state, { kind: "many", wish, ids }));
}

/** The pages of what is on screen. */
export function openPrint(wishes: PrintWishes): void {
  set((state) => (state.panel.kind === "print" ? {} : going(state, { kind: "print", wishes })));
}

export function changePrint(change: Partial<PrintWishes>): void {
  set(({ panel }) => (panel.kind === "print" ? { panel: { ...panel, wishes: { ...panel.wishes, ...change } } } : {}));
}

/** What differs from the stored booking, all of it. */
export function setEdits(edits: Partial<BookingDraft>): void {
  set(({ panel }) => (panel.kind === "booking" ? { panel: { ...panel, edits } } : {}));
}

export function setReason(reason: string): void {
  set(({ panel }) => ("reason" in panel ? { panel: { ...panel, reason } } : {}));
}

/** Closes it, or asks about what is not saved. Asked for again while the question stands, it takes the question back. */
export function closePanel(): void {
  set((state) => (state.leaving ? { leaving: null } : going(state, CLOSED)));
}

/** The form was saved: on to where one wanted to go, else to the booking as it is stored now. Left meanwhile, it stays left. */
export function showSaved(id: BookingId): void {
  const { panel } = useCalendar.getState();
  if (panel.kind === "new" || (panel.kind === "booking" && panel.id === id)) goOn(openPanel(id));
}

/** Goes on and drops what was written. */
export function leavePanel(): void {
  goOn(CLOSED);
}

/** To where one wanted to go when the panel asked, else to what is given. */
function goOn(otherwise: Panel): void {
  const { leaving } = useCalendar.getState();
  if (leaving?.kind !== "window") return set({ panel: leaving ?? otherwise, leaving: null });
  set({ panel: CLOSED, leaving: null });
  closeWindow();
}

/** The window shall be closed: the panel asks first. */
export function askToClose(): void {
  set({ leaving: { kind: "window" } });
}

export function stayInPanel(): void {
  set({ leaving: null });
}

export function setFilters(change: Partial<CalendarFilters>): void {
  set((state) => ({ filters: { ...state.filters, ...change } }));
}

/** Shows everything again, hidden lanes too. */
export function clearFilters(): void {
  set({ filters: NO_FILTERS });
}

export function arrangeLanes(arrangement: LaneArrangement): void {
  set({ arrangement });
}

/** Beside the lanes, so that each change is seen at once. */
export function openLanesPanel(): void {
  set((state) => going(state, { kind: "lanes" }));
}

/** A saved view, on the day that is looked at. */
export function showSavedView(look: Partial<CalendarMemory>): void {
  set(look);
}

/** The views that were kept, beside the screen they change. */
export function openViewsPanel(): void {
  set((state) => going(state, { kind: "views" }));
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

/** Goes to a booking wherever it lies and opens it; `wanted` is found on the lanes afterwards. */
export function wantBooking(id: BookingId, day: Day): void {
  set(({ zoom }) => ({ anchor: day, zoom: zoom === "term" ? "month" : zoom, wanted: id }));
  openBooking(id);
}

/** Today, with the keyboard on the place of now. */
export function goToNow(today: Day): void {
  set(({ nowNo }) => ({ anchor: today, nowNo: nowNo + 1 }));
}

export function foundWanted(): void {
  set({ wanted: null });
}

export function showNotice(notice: CalendarNotice): void {
  set(({ noticeNo }) => ({ notice, noticeNo: noticeNo + 1 }));
}

export function clearNotice(): void {
  set({ notice: null });
}
