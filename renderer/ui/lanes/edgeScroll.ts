const EDGE_PX = 36;
const FASTEST_PX = 14;

/**
 * Scrolls while the pointer is near an edge of the scroller, as long as it is asked to. `scrolled` is called after each
 * step, since the place under the pointer is then another.
 */
export function edgeScroll(
  scroller: HTMLElement,
  scrolled: () => void,
): { follow(clientX: number, clientY: number): void; stop(): void } {
  let frame = 0;
  let dx = 0;
  let dy = 0;
  const step = () => {
    const { scrollLeft, scrollTop } = scroller;
    scroller.scrollBy(dx, dy);
    if (scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop) scrolled();
    frame = requestAnimationFrame(step);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    follow(clientX, clientY) {
      const box = scroller.getBoundingClientRect();
      dx = speed(clientX - box.left, box.width);
      dy = speed(clientY - box.top, box.height);
      if (dx === 0 && dy === 0) stop();
      else if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop,
  };
}

/** Faster the nearer to the edge; negative at the start, positive at the end, 0 between. */
function speed(at: number, size: number): number {
  if (at < EDGE_PX) return -Math.ceil(Math.min(1, (EDGE_PX - at) / EDGE_PX) * FASTEST_PX);
  if (at > size - EDGE_PX) return Math.ceil(Math.min(1, (at - size + EDGE_PX) / EDGE_PX) * FASTEST_PX);
  return 0;
}
