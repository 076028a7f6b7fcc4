import { memo, use, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { LaneBoardContext } from "#renderer/ui/lanes/laneBoardContext.ts";
import { LaneBackdrop } from "#renderer/ui/lanes/LaneBackdrop.tsx";
import { LaneHead } from "#renderer/ui/lanes/LaneHead.tsx";
import { headerOf } from "#renderer/ui/lanes/laneHeader.ts";
import { LaneRows } from "#renderer/ui/lanes/LaneRows.tsx";
import { startLanes, type RunningLanes } from "#renderer/ui/lanes/startLanes.ts";
import type { LaneBoardProps } from "#renderer/ui/lanes/laneBoardProps.ts";
import { startOfDay } from "#shared/domain/time/day.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

function stretchOf({ from, to }: LaneBoardProps): Interval {
  return { start: startOfDay(from), end: startOfDay(to) };
}

/** The frame of the lanes: names, dates, background. The bars are drawn into it by the surface, not by React. */
export const LaneFrame = memo(function LaneFrame() {
  const scene = use(LaneBoardContext);
  const root = useRef<HTMLDivElement>(null);
  const running = useRef<RunningLanes | null>(null);
  const attach = scene?.attach;
  const props = scene?.props;
  const { zoom, shifts, words, dayTone, from, to } = props ?? {};
  const header = useMemo(
    () =>
      zoom && shifts && words && dayTone && from && to ? headerOf({ zoom, shifts, words, dayTone, from, to }) : null,
    [zoom, shifts, words, dayTone, from, to],
  );

  useLayoutEffect(() => {
    if (!props || !root.current) return;
    running.current ??= startLanes(root.current, props);
    running.current.show(props, stretchOf(props));
  }, [props]);
  useEffect(() => {
    // StrictMode ends and starts effects once more: the layout effect above has then to start anew.
    if (!running.current && root.current && props)
      (running.current = startLanes(root.current, props)).show(props, stretchOf(props));
    attach?.(running.current?.handle ?? null);
    return () => {
      attach?.(null);
      running.current?.stop();
      running.current = null;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- started once; new properties go through the layout effect
  }, [attach]);

  const lanes = props?.lanes;
  const pinned = useMemo(() => (lanes ?? []).filter((lane) => lane.pinned), [lanes]);
  const others = useMemo(() => (lanes ?? []).filter((lane) => !lane.pinned), [lanes]);

  if (!props || !header) return null;
  const { start, end } = stretchOf(props);
  const arrangeable = props.onArrange !== undefined;
  return (
    <div className="lanes" data-zoom={props.zoom} data-density={props.rowHeight} ref={root}>
      <div
        className="lanes-scroll"
        role="grid"
        aria-label={props.words.board}
        aria-rowcount={props.lanes.length + 1}
        aria-colcount={2}
      >
        <LaneHead header={header} start={start} end={end} words={props.words} now={props.now} />
        <div className="lanes-pinned" role="rowgroup" hidden={pinned.length === 0}>
          {pinned.length > 0 && <LaneBackdrop header={header} start={start} end={end} now={props.now} />}
          <LaneRows lanes={pinned} words={props.words} arrangeable={arrangeable} from={2} />
        </div>
        <div className="lanes-body" role="rowgroup">
          <LaneBackdrop header={header} start={start} end={end} now={props.now} />
          <LaneRows lanes={others} words={props.words} arrangeable={arrangeable} from={pinned.length + 2} />
        </div>
      </div>
      <div className="lane-tip" hidden />
      <div className="lanes-said" role="status" aria-live="polite" />
    </div>
  );
});
