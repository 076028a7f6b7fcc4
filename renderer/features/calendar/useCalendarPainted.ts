import { useEffect } from "react";

/** Says, once, that the lanes with their bars are on the glass: the start is measured to here. */
export function useCalendarPainted(isShown: boolean): void {
  useEffect(() => {
    if (!isShown || document.documentElement.dataset["painted"]) return undefined;
    let frame = 0;
    // The frame with the bars is made after the first callback; the second one runs when it has been handed over.
    const afterFrame = (then: () => void): void => {
      frame = requestAnimationFrame(() => (frame = requestAnimationFrame(then)));
    };
    const say = (): void => {
      // Bars whose letters are still being read are not painted yet.
      if (document.fonts.status === "loading") return void document.fonts.ready.then(() => afterFrame(say));
      performance.mark("calendar-painted");
      document.documentElement.dataset["painted"] = "lanes";
    };
    afterFrame(say);
    return () => cancelAnimationFrame(frame);
  }, [isShown]);
}
