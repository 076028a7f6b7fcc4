import type { KeyboardEvent, MouseEvent, RefObject } from "react";
import { placesAlong } from "#renderer/ui/lanes/chosenBars.ts";
import type { LaneBar, LaneDraft, Place } from "#renderer/ui/lanes/laneTypes.ts";
import type { TimeGridProps } from "#renderer/ui/time-grid/timeGridProps.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/**
 * Choosing several by press and key, as on the lane board: Ctrl+click or Space takes one in and out, Shift+click all up to it,
 * and while `isChoosing` a plain press does. Takes them before FullCalendar sees them, for which both mean "open". `pressed`: the
 * last one that was chosen or opened.
 */
export function gridChoosing(props: TimeGridProps, pressed: RefObject<string | null>) {
  return {
    onClickCapture(event: MouseEvent): void {
      const bar = barUnder(props, event.target);
      if (bar === undefined) return;
      const from = pressed.current === null ? undefined : props.index.get(pressed.current);
      pressed.current = bar.id;
      if (event.shiftKey && from !== undefined) props.onChoose(barsBetween(props, from, bar), "add");
      else if (event.ctrlKey || event.metaKey || event.shiftKey || props.isChoosing) props.onChoose([bar.id], "toggle");
      else return;
      focusOn(event.target);
      event.stopPropagation();
    },
    onKeyDownCapture(event: KeyboardEvent): void {
      const bar = event.key === " " ? barUnder(props, event.target) : undefined;
      if (bar === undefined) return;
      pressed.current = bar.id;
      props.onChoose([bar.id], "toggle");
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** Where a held bar and those that go along with it would be; the bar alone if it is not one of several. */
export function draftsAlong({ chosen, index, lanes }: TimeGridProps, bar: LaneBar, to: Place): LaneDraft[] {
  const others = chosen.has(bar.id) ? [...chosen].filter((id) => id !== bar.id) : [];
  const along = others.flatMap((id) => index.get(id) ?? []);
  const laneIds = lanes.map(({ id }) => id);
  return [{ id: bar.id, ...to }, ...placesAlong(laneIds, { bar, to, along })];
}

function barUnder({ index }: TimeGridProps, target: EventTarget | null): LaneBar | undefined {
  if (!(target instanceof Element)) return undefined;
  const event = target.closest(".grid-bar") ?? target.closest("[tabindex]");
  const id = event?.querySelector<HTMLElement>("[data-booking]")?.dataset["booking"];
  return id === undefined ? undefined : index.get(id);
}

/** All of this beamline that lie in the time which the two span. */
function barsBetween({ index, lanes }: TimeGridProps, from: LaneBar, to: LaneBar): string[] {
  const start = Math.min(from.start, to.start) as InstantMs;
  const end = Math.max(from.end, to.end) as InstantMs;
  return lanes.flatMap(({ id }) => index.between(id, { start, end }).map((bar) => bar.id));
}

function focusOn(target: EventTarget): void {
  if (target instanceof Element) target.closest<HTMLElement>("[tabindex]")?.focus();
}
