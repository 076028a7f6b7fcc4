// The keys for several bookings and for copies. What they need beyond this is loaded when first pressed.
import type { RefObject } from "react";
import { closePanel, openMany, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import { DRAFT_ID } from "#renderer/features/calendar/draftBar.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { choose, stopChoosing, useMany } from "#renderer/features/calendar/manyState.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import type { LaneFocus } from "#renderer/ui/lanes/laneTypes.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";

export type ManyScene = {
  readonly model: FacilityModel;
  readonly focus: RefObject<LaneFocus | null>;
  /** Everything that the view shows and the filters leave. */
  shownIds(): readonly BookingId[];
};

export function chooseAll({ shownIds }: ManyScene): void {
  choose(shownIds(), "add");
}

export async function copyFocused({ focus }: Pick<ManyScene, "focus">): Promise<void> {
  const { panel } = useCalendar.getState();
  const at = focus.current;
  const under =
    at?.kind === "bar" && at.id !== DRAFT_ID ? (at.id as BookingId) : panel.kind === "booking" ? panel.id : null;
  (await import("#renderer/features/calendar/many/copyPaste.ts")).takeUp(under);
}

export async function pasteAtFocus({ model, focus }: ManyScene, desk: DataDeps): Promise<void> {
  await (await import("#renderer/features/calendar/many/copyPaste.ts")).putDown(desk, model, focus.current);
}

/** Asks for one reason for all; false where nothing is chosen. */
export function cancelChosen(): boolean {
  if (useMany.getState().chosen.size === 0) return false;
  openMany({ kind: "cancel" });
  return true;
}

/** First what is open, then what is chosen. */
export function stepBack(): void {
  const { chosen, isChoosing } = useMany.getState();
  if (useCalendar.getState().panel.kind === "closed" && (isChoosing || chosen.size > 0)) stopChoosing();
  else closePanel();
}
