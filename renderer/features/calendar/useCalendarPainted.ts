import { useEffect } from "react";

/** Says, once, that the lanes with their bars are on the glass: the start is measured to here. */
export function useCalendarPainted(isShown: boolean): void {
  useEffect(() => {
    if (!isShown || document.documentElement.dataset["painted"]) return undefined;
    let frame = 0;
    let isOver = false;
    // Bars whose letters are still being read are not painted yet.
    void document.fonts.ready.then(() => {
      if (isOver) return;
      // The frame with the bars is made after the first callback; the second one runs when it has been handed over.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          performance.mark("calendar-painted");
          document.documentElement.dataset["painted"] = "lanes";
        });
      });
    });
    return () => {
      isOver = true;
      cancelAnimationFrame(frame);
    };
  }, [isShown]);
}
