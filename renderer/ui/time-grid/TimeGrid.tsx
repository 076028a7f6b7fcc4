import type { TimeGridProps } from "#renderer/ui/time-grid/timeGridProps.ts";
export function TimeGrid(_props: TimeGridProps) {
  return <div className="time-grid" />;
}
