import { draftAt, type Hold } from "#renderer/ui/lanes/draftAt.ts";
import { Ghost } from "#renderer/ui/lanes/ghost.ts";
import type { LaneSurface } from "#renderer/ui/lanes/laneSurface.ts";
import type { Judgement, LaneBar, Place } from "#renderer/ui/lanes/laneTypes.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/**
 * Trying out a place and taking it: the same for pointer, keyboard and pick-then-place. Holds the one draft there can be.
 *
 *   nothing → draft (hold) → … → taken (drop, allowed) | refused (drop, not allowed) | given up (Esc)
 */
export class LaneActs {
  readonly #surface: LaneSurface;
  readonly #ghost: Ghost;
  readonly #say: (text: string) => void;
  #hold: Hold | null = null;
  #place: Place | null = null;
  #judgement: Judgement = null;
  #placing = false;

  constructor(surface: LaneSurface, tip: HTMLElement, say: (text: string) => void) {
    this.#surface = surface;
    this.#ghost = new Ghost(surface, tip);
    this.#say = say;
  }

  get hold(): Hold | null {
    return this.#hold;
  }

  get place(): Place | null {
    return this.#place;
  }

  /** A picked bar waits for the place it is put at. */
  get isPlacing(): boolean {
    return this.#placing;
  }

  take(hold: Hold): void {
    this.#hold = hold;
    this.#place = null;
    this.#lift(hold.bar, true);
  }

  startPlacing(bar: LaneBar | null): void {
    this.giveUp(false);
    this.take(
      bar
        ? { grip: "move", bar, laneId: bar.laneId, at: bar.start }
        : { grip: "create", bar, laneId: "", at: 0 as InstantMs },
    );
    this.#placing = true;
    const words = this.#surface.props.words.placing(bar);
    this.#ghost.hint(words);
    this.#say(words);
  }

  /** The held thing goes to where the pointer says. */
  moveTo(laneId: string, at: InstantMs, fine: boolean): void {
    if (!this.#hold) return;
    // A new bar that is being placed begins where the pointer is now.
    if (this.#placing && !this.#hold.bar) this.#hold = { ...this.#hold, laneId, at };
    const { zoom, snap } = this.#surface.props;
    this.tryPlace(draftAt(this.#hold, laneId, at, { fine, zoom, snap }));
  }

  /** Shows the place and what is to be said about it; asks the judge only when the place is new. */
  tryPlace(place: Place): void {
    const old = this.#place;
    if (!this.#hold || (old && old.laneId === place.laneId && old.start === place.start && old.end === place.end))
      return;
    const before = this.#judgement;
    this.#place = place;
    this.#judgement = this.#judge(this.#hold.bar, place);
    this.#ghost.show(place, this.#judgement, this.#hold.bar);
    if (this.#judgement && this.#judgement.words !== before?.words) this.#say(this.#judgement.words);
  }

  /** Takes the place if it is allowed. The ghost stays until the change is made or refused, so that nothing flickers. */
  drop(): void {
    const hold = this.#hold;
    const place = this.#place;
    if (!hold || !place || !this.#changes(hold, place)) return this.giveUp(false);
    const { words, onCreate, onMove, lanes } = this.#surface.props;
    if (this.#judgement?.allowed === false) {
      this.#say(words.refused(this.#judgement.words));
      return this.giveUp(false);
    }
    const { laneId, start, end } = place;
    if (!hold.bar) {
      this.giveUp(false);
      return onCreate(laneId, { start, end });
    }
    const lane = lanes.find(({ id }) => id === laneId);
    if (lane) this.#say(words.moved(hold.bar, lane, place));
    const done = onMove(hold.bar.id, place);
    this.#hold = null;
    this.#endPlacing();
    const settle = () => {
      if (this.#hold === null) this.giveUp(false);
      this.#lift(hold.bar, false);
    };
    if (done) void done.then(settle, settle);
    else settle();
  }

  giveUp(aloud: boolean): void {
    const held = this.#hold;
    this.#hold = null;
    this.#place = null;
    this.#judgement = null;
    this.#endPlacing();
    this.#ghost.hide();
    if (held) this.#lift(held.bar, false);
    if (held && aloud) this.#say(this.#surface.props.words.cancelled);
  }

  /** After a redraw: the ghost and the lifted bar are found again. */
  redrawn(): void {
    if (!this.#hold) return;
    this.#lift(this.#hold.bar, true);
    if (this.#place) this.#ghost.show(this.#place, this.#judgement, this.#hold.bar);
  }

  #judge(bar: LaneBar | null, place: Place): Judgement {
    const { judge, words } = this.#surface.props;
    if (this.#surface.lane(place.laneId)?.heading) return { allowed: false, words: words.onHeading };
    return judge({ id: bar?.id ?? null, ...place });
  }

  #endPlacing(): void {
    if (!this.#placing) return;
    this.#placing = false;
    this.#surface.props.onPlacingEnd?.();
  }

  #lift(bar: LaneBar | null, up: boolean): void {
    if (bar) this.#surface.find(bar.id)?.el.toggleAttribute("data-lifted", up);
  }

  #changes({ bar }: Hold, place: Place): boolean {
    return !bar || bar.laneId !== place.laneId || bar.start !== place.start || bar.end !== place.end;
  }
}
