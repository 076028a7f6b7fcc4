import { useLayoutEffect, useRef, useState, type CSSProperties } from "react";

const PX_PER_MM = 96 / 25.4;
/** Left and right of the sheets, with the scroll bar. */
const AROUND_PX = 56;

/** How much smaller the sheets are drawn to be seen in their whole width; never larger than they are. */
export function useFitScale({ width, height }: { readonly width: number; readonly height: number }) {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    setRoom(element.clientWidth);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const scale = Math.min(1, Math.max(0.1, (room - AROUND_PX) / (width * PX_PER_MM)));
  const style = { "--scale": scale, "--sheet-width": `${width}mm`, "--sheet-height": `${height}mm` } as CSSProperties;
  return { frame, style };
}
