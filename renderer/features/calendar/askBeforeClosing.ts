import { askToClose, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import { hasUnsaved } from "#renderer/features/calendar/panel.ts";

/**
 * Keeps the window open while the panel has unsaved words, and lets the panel ask, on whichever screen one was. Registered once it
 * is possible that there are any; registering it again changes nothing.
 */
export function watchClosing(): void {
  window.addEventListener("beforeunload", askBeforeClosing);
}

function askBeforeClosing(event: BeforeUnloadEvent): void {
  if (!hasUnsaved(useCalendar.getState().panel)) return;
  event.preventDefault();
  askToClose();
  // The browser lets nobody go anywhere before it knows whether the page stays.
  setTimeout(() => (window.location.hash = "#/calendar"));
}
