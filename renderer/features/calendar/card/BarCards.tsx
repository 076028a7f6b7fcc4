import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { BookingCard } from "#renderer/features/calendar/card/BookingCard.tsx";
import { watchRest, type RestedBar } from "#renderer/features/calendar/card/watchRest.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import type { LaneBoardHandle } from "#renderer/ui/lanes/laneTypes.ts";
import "#renderer/features/calendar/card/card.css";

type BarCardsProps = {
  readonly model: FacilityModel;
  readonly board: RefObject<HTMLElement | null>;
  readonly handle: RefObject<LaneBoardHandle | null>;
  /** The booking in the side panel, which says all of it already. */
  readonly openId: string | null;
  schedule(): KnownSchedule;
};

const CARD_ID = "booking-card";
const GAP_PX = 6;

/** The card of the bar that somebody rests on. Loaded when the pointer or the keyboard first comes to the board. */
export function BarCards({ model, board, handle, openId, schedule }: BarCardsProps) {
  const [rested, setRested] = useState<RestedBar | null>(null);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!board.current) return undefined;
    return watchRest({
      board: board.current,
      barAt: (target) => handle.current?.barAt(target) ?? gridBarAt(target),
      isCard: (target) => target instanceof Node && card.current?.contains(target) === true,
      onRest: setRested,
    });
  }, [board, handle]);
  const booking = rested === null || rested.id === openId ? undefined : schedule().booking(rested.id);
  const element = booking === undefined ? null : rested?.element;
  useLayoutEffect(() => {
    if (!element || !card.current) return undefined;
    const place = (): void => void (card.current && placeBeside(card.current, element, rested?.x ?? null));
    place();
    element.setAttribute("aria-describedby", CARD_ID);
    const resized = new ResizeObserver(place);
    resized.observe(card.current);
    if (board.current) resized.observe(board.current);
    return () => {
      resized.disconnect();
      element.removeAttribute("aria-describedby");
    };
  }, [board, element, rested, booking]);
  if (booking === undefined) return null;
  return (
    <div ref={card} id={CARD_ID} role="tooltip" className="booking-card" data-testid="booking-card">
      <BookingCard key={booking.id} model={model} booking={booking} schedule={schedule()} />
    </div>
  );
}

/** In the calendar of one beamline the words know their booking, and FullCalendar's element around them is what one points at. */
function gridBarAt(target: EventTarget | null): Omit<RestedBar, "x"> | null {
  const element = target instanceof Element ? target.closest<HTMLElement>(".grid-bar") : null;
  const id = element?.querySelector<HTMLElement>("[data-booking]")?.dataset["booking"];
  return element === null || id === undefined ? null : { id, element };
}

/** Below the bar, or above it where there is no room: never over it. Near the pointer, since a bar may be wider than the window. */
function placeBeside(card: HTMLElement, bar: HTMLElement, x: number | null): void {
  const box = bar.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = card;
  const room = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
  const wanted = x === null ? Math.max(box.left, 0) : Math.max(box.left, x - 24);
  const left = Math.max(8, Math.min(wanted, room.width - offsetWidth - 8));
  const below = box.bottom + GAP_PX;
  const above = box.top - GAP_PX - offsetHeight;
  const top = below + offsetHeight > room.height - 8 && above > 8 ? above : below;
  card.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
}
