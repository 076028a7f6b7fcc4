import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { DAY_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

/** Shortest and longest stretch on screen. More than two years of readings say nothing on a screen's width. */
const LEAST_MS = 2 * DAY_MS;
const MOST_MS = 731 * DAY_MS;

type Scene = { readonly shown: Interval; readonly width: number; onShow(shown: Interval): void };

/** Moving a chart by pointer, wheel and keys. */
export function useChartHands(scene: Scene) {
  const now = useRef(scene);
  now.current = scene;
  const grip = useRef<{ readonly x: number; readonly shown: Interval } | null>(null);
  return useMemo(() => {
    const move = (ms: number, from = now.current.shown) => now.current.onShow(moved(from, ms));
    const zoom = (factor: number) => now.current.onShow(zoomed(now.current.shown, factor));
    return {
      watchWheel(element: HTMLElement | null): (() => void) | undefined {
        if (element === null) return undefined;
        const turned = (event: WheelEvent) => {
          const { shown, width } = now.current;
          const across = event.deltaX !== 0 ? event.deltaX : event.shiftKey ? event.deltaY : 0;
          if (!event.ctrlKey && across === 0) return;
          event.preventDefault();
          if (event.ctrlKey) zoom(event.deltaY > 0 ? 1.25 : 0.8);
          else move((across / width) * (shown.end - shown.start));
        };
        // Not passive: else the page would scroll or zoom as well.
        element.addEventListener("wheel", turned, { passive: false });
        return () => element.removeEventListener("wheel", turned);
      },
      handlers: {
        onPointerDown: (event: PointerEvent<HTMLElement>) => {
          grip.current = { x: event.clientX, shown: now.current.shown };
          event.currentTarget.setPointerCapture(event.pointerId);
        },
        onPointerMove: (event: PointerEvent<HTMLElement>) => {
          if (grip.current === null) return;
          const { x, shown } = grip.current;
          move(((x - event.clientX) / now.current.width) * (shown.end - shown.start), shown);
        },
        onPointerUp: () => (grip.current = null),
        onPointerCancel: () => (grip.current = null),
        onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
          const quarter = (now.current.shown.end - now.current.shown.start) / 4;
          const acts: Readonly<Record<string, () => void>> = {
            ArrowLeft: () => move(-quarter),
            ArrowRight: () => move(quarter),
            "+": () => zoom(0.5),
            "-": () => zoom(2),
          };
          const act = acts[event.key];
          if (act === undefined || event.ctrlKey || event.altKey) return;
          event.preventDefault();
          act();
        },
      },
    };
  }, []);
}

function moved({ start, end }: Interval, ms: number): Interval {
  const by = Math.round(ms);
  return { start: (start + by) as InstantMs, end: (end + by) as InstantMs };
}

/** Around the middle, within the shortest and the longest stretch. */
function zoomed({ start, end }: Interval, factor: number): Interval {
  const middle = (start + end) / 2;
  const half = Math.min(MOST_MS, Math.max(LEAST_MS, (end - start) * factor)) / 2;
  return { start: Math.round(middle - half) as InstantMs, end: Math.round(middle + half) as InstantMs };
}
