import { useEffect } from "react";

/** Says, once, that the lanes with their bars are on the glass: the start is measured to here. */
export function useCalendarPainted(isShown: boolean): void {
  useEffect(() => {
    if (!isShown || document.documentElement.dataset["painted"]) return undefined;
    // The frame with the bars is made after the first callback; the second one runs when it has been handed over.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        performance.mark("calendar-painted");
        document.documentElement.dataset["painted"] = "lanes";
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [isShown]);
}
