import { barsIn, goAlong } from "#renderer/ui/lanes/chosenBars.ts";
import { watchChoosing } from "#renderer/ui/lanes/chooseActs.ts";
import { watchKeyboard } from "#renderer/ui/lanes/keyboardActs.ts";
import { LaneActs } from "#renderer/ui/lanes/laneActs.ts";
import type { LaneBoardProps } from "#renderer/ui/lanes/laneBoardProps.ts";
import { LaneFocusRing } from "#renderer/ui/lanes/laneFocusRing.ts";
import { watchNames } from "#renderer/ui/lanes/laneNames.ts";
import { LaneSurface } from "#renderer/ui/lanes/laneSurface.ts";
import type { LaneBoardHandle } from "#renderer/ui/lanes/laneTypes.ts";
import { watchNameDrag } from "#renderer/ui/lanes/nameDrag.ts";
import { watchPointer } from "#renderer/ui/lanes/pointerActs.ts";
import { watchWheel } from "#renderer/ui/lanes/wheelZoom.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

/** The living part of the board inside the frame that React made. */
export type RunningLanes = {
  readonly handle: LaneBoardHandle;
  show(props: LaneBoardProps, range: Interval): void;
  stop(): void;
};

export function startLanes(root: HTMLElement, first: LaneBoardProps): RunningLanes {
  const part = (name: string) => {
    const el = root.querySelector<HTMLElement>(`.${name}`);
    if (!el) throw new Error(`The lane board has no .${name}`);
    return el;
  };
  const said = part("lanes-said");
  const say = (text: string) => void (said.textContent = text);
  const parts = {
    scroller: part("lanes-scroll"),
    behind: part("lanes-body > .lanes-behind"),
    bands: part("lanes-body .lanes-bands"),
    phases: part("lanes-phases"),
    pinned: part("lanes-pinned"),
  };
  const surface = new LaneSurface(parts, first, () => {
    names.redrawn();
    acts.redrawn();
    ring.redrawn();
  });
  const acts = new LaneActs(surface, part("lane-tip"), say);
  const ring = new LaneFocusRing(surface);
  const names = watchNames(surface, (laneId) => ring.focusCell(laneId, surface.axis.start));
  const stopDragging = watchNameDrag(surface);
  // Before the others, so that it sees a press first.
  const stopChoosing = watchChoosing(surface, ring);
  const stopPointer = watchPointer(surface, acts, ring);
  const stopKeyboard = watchKeyboard({ surface, acts, ring, say });
  const stopWheel = watchWheel(surface);
  let watched: LaneBoardProps["index"] | null = null;
  let stopWatching = () => {};
  return {
    handle: handleOf(surface, acts, ring),
    show(props, range) {
      surface.show(props, range);
      if (watched === props.index) return;
      stopWatching();
      watched = props.index;
      stopWatching = props.index.subscribe(() => surface.redraw());
    },
    stop() {
      acts.giveUp(false);
      stopWatching();
      stopChoosing();
      stopPointer();
      stopKeyboard();
      stopWheel();
      stopDragging();
      names.stop();
      ring.destroy();
      surface.destroy();
    },
  };
}

function handleOf(surface: LaneSurface, acts: LaneActs, ring: LaneFocusRing): LaneBoardHandle {
  return {
    barAt(target) {
      const view = surface.viewOf(target);
      return view?.bar ? { id: view.bar.id, element: view.el } : null;
    },
    focusBar: (id) => ring.focusBar(id),
    goTo: (laneId, at) => ring.focusCell(laneId, at),
    startPlacing(id) {
      if (id === null) return acts.startPlacing(null);
      const bar = surface.props.index.get(id);
      if (!bar || bar.locked) return;
      acts.startPlacing(bar, goAlong(surface, bar));
      ring.focusBar(id);
    },
    stopPlacing() {
      if (acts.isPlacing) acts.giveUp(false);
    },
    allBars: () => barsIn(surface.props, { top: 0, bottom: surface.props.lanes.length - 1, stretch: surface.axis }),
  };
}
