import { useSyncExternalStore } from "react";
import { useLanguage } from "#renderer/text/useWords.ts";
import { TimeGrid } from "#renderer/ui/time-grid/TimeGrid.tsx";
import type { TimeGridProps } from "#renderer/ui/time-grid/timeGridProps.ts";

/** One beamline's month, week, day or list. Loaded when first asked for: the lanes start without it. */
export function OneBeamline(props: Omit<TimeGridProps, "language" | "theme">) {
  const language = useLanguage();
  const theme = useSyncExternalStore(watchTheme, themeNow);
  return <TimeGrid {...props} language={language} theme={theme} />;
}

function themeNow(): "light" | "dark" {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
