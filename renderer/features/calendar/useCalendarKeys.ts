import { useEffect, useRef } from "react";
import { cancelBooking, redoLast, undoLast } from "#renderer/features/calendar/acts.ts";
import {
  goToDay,
  goToNow,
  openBooking,
  openDialog,
  openPrint,
  showView,
  useCalendar,
} from "#renderer/features/calendar/calendarState.ts";
import type { CalendarView } from "#renderer/features/calendar/calendarView.ts";
import { DRAFT_ID } from "#renderer/features/calendar/draftBar.ts";
import {
  cancelChosen,
  chooseAll,
  copyFocused,
  pasteAtFocus,
  stepBack,
  type ManyScene,
} from "#renderer/features/calendar/many/manyKeys.ts";
import { lookOf } from "#renderer/features/calendar/lookOf.ts";
import { stepAnchor, stepTerm, type Period } from "#renderer/features/calendar/period.ts";
import { wishesFrom } from "#renderer/features/calendar/print/wishesFrom.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import { zoomAround } from "#renderer/features/calendar/zoomSteps.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { desktop } from "#renderer/platform/desktop.ts";
import { isOver } from "#shared/domain/beamtime/bookingState.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import type { EventContent, Language } from "#shared/ipc/channels.ts";

type KeyScene = ManyScene & {
  readonly period: Period;
  readonly schedule: () => KnownSchedule;
  readonly singleKeys: boolean;
  readonly language: Language;
};

type Command = (scene: KeyScene, desk: DataDeps) => void;
type MenuCommand = EventContent<"menu.command">;

const view =
  (name: CalendarView): Command =>
  () =>
    showView(name);

/** Keys without Ctrl, by what they write: on a Japanese keyboard the brackets lie elsewhere, and still are brackets. */
const singles: Readonly<Record<string, Command>> = {
  "1": view("lanes"),
  "2": view("month"),
  "3": view("week"),
  "4": view("day"),
  "5": view("list"),
  "6": view("table"),
  t: (_scene, desk) => goToDay(dayOf(desk.now())),
  n: (_scene, desk) => goToNow(dayOf(desk.now())),
  g: () => openDialog("go-to"),
  "[": (scene) => step(scene, -1),
  "]": (scene) => step(scene, 1),
  "{": (scene) => goToTerm(scene, -1),
  "}": (scene) => goToTerm(scene, 1),
  "+": (scene) => zoom(scene, 1),
  "-": (scene) => zoom(scene, -1),
  c: (scene, desk) => create(scene, desk),
  e: (scene) => openFocused(scene),
  l: (scene) => logHelium(scene),
  "/": () => openDialog("search"),
  "?": () => openDialog("shortcuts"),
};

/** Keys that stay when single letters are turned off: none of them writes a letter. */
const always: Readonly<Record<string, Command>> = {
  PageUp: (scene) => step(scene, -1),
  PageDown: (scene) => step(scene, 1),
  Delete: (scene, desk) => void (cancelChosen() || cancelFocused(scene, desk)),
  Escape: () => stepBack(),
};

/** With Ctrl. */
const manyKeys: Readonly<Record<string, Command>> = {
  a: (scene) => chooseAll(scene),
  c: (scene) => void copyFocused(scene),
  v: (scene, desk) => void pasteAtFocus(scene, desk),
};

const menu: Readonly<Record<Exclude<MenuCommand, "about">, Command>> = {
  undo: (_scene, desk) => void undoLast(desk),
  redo: (_scene, desk) => void redoLast(desk),
  "new-booking": (scene, desk) => create(scene, desk),
  print: (scene) => openPrint(wishesFrom(useCalendar.getState(), scene.language)),
  "go-to-today": (_scene, desk) => goToDay(dayOf(desk.now())),
  "view-lanes": view("lanes"),
  "view-month": view("month"),
  "view-week": view("week"),
  "view-day": view("day"),
  "view-list": view("list"),
  "view-table": view("table"),
};

/** The keys of the calendar and the entries of the application's menu, which do the same. */
export function useCalendarKeys(scene: KeyScene): void {
  const desk = useDesk();
  const latest = useRef(scene);
  useEffect(() => {
    latest.current = scene;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const command = commandFor(event, latest.current.singleKeys);
      if (!command) return;
      event.preventDefault();
      command(latest.current, desk);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [desk]);
  useEffect(
    () =>
      desktop()?.subscribe("menu.command", (chosen) => {
        if (chosen !== "about") menu[chosen](latest.current, desk);
      }),
    [desk],
  );
}

/** What a key means here; undefined where it belongs to a field, an open dialog, the input method or somebody else. */
function commandFor(event: KeyboardEvent, singleKeys: boolean): Command | undefined {
  if (event.defaultPrevented || event.isComposing || event.key === "Process" || event.altKey) return undefined;
  if (document.querySelector("dialog[open]") !== null) return undefined;
  const ctrl = event.ctrlKey || event.metaKey;
  // Also from a field: nothing is lost by looking for something.
  if (ctrl && !event.shiftKey && ["k", "f"].includes(event.key.toLowerCase())) return () => openDialog("search");
  if (isWriting(event.target) || document.querySelector(":popover-open") !== null) return undefined;
  if (ctrl) return ctrlKey(event);
  const key = event.key.length === 1 ? event.key.normalize("NFKC").toLowerCase() : event.key;
  if (Object.hasOwn(always, key)) return always[key];
  return singleKeys && Object.hasOwn(singles, key) ? singles[key] : undefined;
}

function ctrlKey(event: KeyboardEvent): Command | undefined {
  const key = event.key.toLowerCase();
  if (!event.shiftKey && Object.hasOwn(manyKeys, key) && !isOfPage(key)) return manyKeys[key];
  if (key === "y" || (key === "z" && event.shiftKey)) return menu.redo;
  if (key === "p") return menu.print;
  return key === "z" ? menu.undo : undefined;
}

/** On pages there is nothing to take up; the table copies cells, and selected words are copied as words. */
function isOfPage(key: string): boolean {
  const { view: shown, panel } = useCalendar.getState();
  if (panel.kind === "print") return true;
  return key === "c" && (shown === "table" || document.getSelection()?.isCollapsed === false);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input:not([type=checkbox]), textarea, select, [role=spinbutton]") !== null)
  );
}

function step({ model, period }: KeyScene, by: -1 | 1): void {
  const look = lookOf(useCalendar.getState());
  const { anchor } = look;
  const isInside = period.from <= anchor && anchor < period.to;
  goToDay(stepAnchor({ ...look, anchor: isInside ? anchor : period.from }, model.terms, by));
}

function goToTerm({ model }: KeyScene, by: -1 | 1): void {
  goToDay(stepTerm(useCalendar.getState().anchor, model.terms, by));
}

/** Around the bar or cell under the keyboard, else around the day that is looked at. */
function zoom({ focus, schedule, period }: KeyScene, by: -1 | 1): void {
  const { zoom: now, anchor } = useCalendar.getState();
  const at = focus.current;
  const start = at?.kind === "bar" ? schedule().booking(at.id)?.start : at?.start;
  const day = start === undefined ? anchor : dayOf(start);
  const next = zoomAround(now, period.from <= day && day < period.to ? day : anchor, by);
  goToDay(next.anchor, next.zoom);
}

async function create({ model, schedule, period, focus }: KeyScene, desk: DataDeps): Promise<void> {
  const { startNewBooking } = await import("#renderer/features/calendar/startNewBooking.ts");
  startNewBooking({ model, schedule: schedule(), period, desk, focus: focus.current });
}

/** The helium form, filled in with the booking under the keyboard or the open one. */
function logHelium({ focus }: KeyScene): void {
  const { panel } = useCalendar.getState();
  const id = focus.current?.kind === "bar" ? focus.current.id : panel.kind === "booking" ? panel.id : null;
  if (id !== null && id !== DRAFT_ID) window.location.hash = `#/helium?booking=${id}`;
}

function openFocused({ focus }: KeyScene): void {
  const at = focus.current;
  if (at?.kind === "bar" && at.id !== DRAFT_ID) openBooking(at.id as BookingId);
}

/** Cancels the bar under the keyboard, or the open booking. No question asked: the notice offers the way back. */
function cancelFocused({ focus, schedule }: KeyScene, desk: DataDeps): void {
  const { panel } = useCalendar.getState();
  const id = focus.current?.kind === "bar" ? focus.current.id : panel.kind === "booking" ? panel.id : null;
  const booking = id === null ? undefined : schedule().booking(id);
  if (booking && !isOver(booking.state)) void cancelBooking(desk, booking, "");
}
