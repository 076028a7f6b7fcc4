import type { PrintWishes } from "#renderer/features/calendar/print/printWishes.ts";
import type { BookingDraft, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { ManyWish } from "#renderer/features/calendar/many/manyWish.ts";
import type { Place } from "#shared/domain/beamtime/bookingChange.ts";

/** The panels of the booking, new or stored. */
export type BookingPanels = NewPanel | OpenPanel;

/** What the side panel shows, with all that was written there and is not saved: no part of the screen loses it. */
export type Panel =
  | { readonly kind: "closed" }
  | NewPanel
  | OpenPanel
  | ManyPanel
  | ExchangePanel
  | LanesPanel
  | ViewsPanel
  | PrintPanel;

/** `initial`: the form as it was opened. */
export type NewPanel = {
  readonly kind: "new";
  readonly draft: BookingDraft;
  readonly initial: BookingDraft;
  /** Why it should be, in spite of soft problems. */
  readonly reason: string;
};

/** `proposed`: a place that was tried by hand and needs a reason before it can be saved. `edits`: what differs from it. */
export type OpenPanel = {
  readonly kind: "booking";
  readonly id: BookingId;
  readonly proposed: Place | undefined;
  readonly edits: Partial<BookingDraft>;
  readonly reason: string;
};

/** What is chosen, handled together; `ids` where it is about others than the chosen ones, as copies that found no room. */
export type ManyPanel = { readonly kind: "many"; readonly wish: ManyWish; readonly ids: readonly BookingId[] | null };

/** Files in or out; a file that was chosen is chosen again in a moment. */
export type ExchangePanel = { readonly kind: "exchange"; readonly way: "export" | "import" };

/** The order and groups of the lanes. */
export type LanesPanel = { readonly kind: "lanes" };

/** The views that were kept. */
export type ViewsPanel = { readonly kind: "views" };

/** Paper: the pages take the place of the board. */
export type PrintPanel = { readonly kind: "print"; readonly wishes: PrintWishes };

export const CLOSED: Panel = { kind: "closed" };

const WRITTEN = ["title", "project", "leader", "note", "state", "memberId"] as const;

export function newPanel(draft: BookingDraft): NewPanel {
  return { kind: "new", draft, initial: draft, reason: "" };
}

export function openPanel(id: BookingId, proposed?: Place): OpenPanel {
  return { kind: "booking", id, proposed, edits: {}, reason: "" };
}

/** Something was written that closing would lose. A place alone, drawn or dragged, is drawn again in a moment and does not count. */
export function hasUnsaved(panel: Panel): boolean {
  if (panel.kind !== "new" && panel.kind !== "booking") return false;
  if (panel.reason.trim() !== "") return true;
  if (panel.kind === "booking") return Object.keys(panel.edits).length > 0;
  return WRITTEN.some((field) => panel.draft[field] !== panel.initial[field]);
}

/** The same booking, tried at another place by hand: what was written stays, the place is the new one. */
export function withProposed(panel: OpenPanel, proposed: Place): OpenPanel {
  const { stationId: _station, start: _start, end: _end, ...edits } = panel.edits;
  return { ...panel, proposed, edits };
}
