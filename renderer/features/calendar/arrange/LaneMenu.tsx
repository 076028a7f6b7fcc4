import { useEffect, useRef, type KeyboardEvent } from "react";
import { headingOf, withFold, withPin, withStep } from "#renderer/features/calendar/arrange/arrangement.ts";
import type { OpenLaneMenu } from "#renderer/features/calendar/arrange/useArranging.ts";
import { arrangeLanes, openLanesPanel, setFilters, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { arrangeWords } from "#renderer/text/arrange.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { BeamlineId, StationId } from "#shared/domain/facility/facility.ts";

type LaneMenuProps = { readonly model: FacilityModel; readonly open: OpenLaneMenu; onClose(): void };

/** What can be done with a lane, at its name: by clicks, or with the arrows and Enter. */
export function LaneMenu({ model, open: { lane, button }, onClose }: LaneMenuProps) {
  const t = useWords(arrangeWords);
  const menu = useRef<HTMLDivElement>(null);
  const arrangement = useCalendar((state) => state.arrangement);
  const hidden = useCalendar((state) => state.filters.hiddenStations);
  const filters = useCalendar((state) => state.filters);
  const id = lane.groupId as BeamlineId;
  const isPinned = arrangement.pinned.includes(id);
  const stations = (lane.heading?.members ?? [lane.id]) as readonly StationId[];
  const heading = headingOf(id);
  const isFolded = arrangement.folded.includes(heading);
  const step = (by: -1 | 1) => arrangeLanes(withStep(model, arrangement, filters, { id, by }));
  useEffect(() => {
    const el = menu.current;
    el?.showPopover();
    const place = (): void => void (el && standBy(el, button));
    place();
    window.addEventListener("resize", place);
    el?.querySelector("button")?.focus();
    button.setAttribute("data-open", "");
    return () => {
      window.removeEventListener("resize", place);
      button.removeAttribute("data-open");
    };
  }, [button]);
  const entries: readonly (readonly [words: string, act: () => void])[] = [
    [t.up, () => step(-1)],
    [t.down, () => step(1)],
    [isPinned ? t.unpin : t.pin, () => arrangeLanes(withPin(arrangement, id, !isPinned))],
    ...(model.stationsOf(id).length > 1
      ? [[isFolded ? t.unfold : t.fold, () => arrangeLanes(withFold(arrangement, heading, !isFolded))] as const]
      : []),
    [t.hide, () => setFilters({ hiddenStations: [...hidden, ...stations] })],
    [t.open, openLanesPanel],
  ];
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      aria-label={lane.name.code}
      className="lane-menu"
      data-testid="lane-menu"
      onToggle={(event) => event.newState === "closed" && onClose()}
      onKeyDown={walkMenu}
    >
      {entries.map(([words, act]) => (
        <button
          key={words}
          type="button"
          role="menuitem"
          onClick={() => {
            menu.current?.hidePopover();
            act();
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

/** Under its button, or as far up as it takes to stand whole in the window. */
function standBy(menu: HTMLElement, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  const lowest = window.innerHeight - menu.offsetHeight - 4;
  const furthest = window.innerWidth - menu.offsetWidth - 4;
  menu.style.top = `${Math.max(4, Math.min(bottom + 2, lowest))}px`;
  menu.style.left = `${Math.max(4, Math.min(left, furthest))}px`;
}

function walkMenu(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll("button")];
  const at = items.findIndex((item) => item === document.activeElement);
  items.at((at + by) % items.length)?.focus();
}
