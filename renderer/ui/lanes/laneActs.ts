import { laneForAll, placesAlong } from "#renderer/ui/lanes/chosenBars.ts";
import { draftAt, PLAIN_HAND, type Hand, type Hold } from "#renderer/ui/lanes/draftAt.ts";
import { Ghost } from "#renderer/ui/lanes/ghost.ts";
import type { LaneSurface } from "#renderer/ui/lanes/laneSurface.ts";
import type { Judgement, LaneBar, LaneDraft, Place } from "#renderer/ui/lanes/laneTypes.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/**
 * Trying out a place and taking it: the same for pointer, keyboard and pick-then-place. Holds the one draft there can be: of a new
 * bar, or of a bar with all that are carried along, moved or copied.
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
  #copy = false;
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
    this.#copy = false;
    this.#lift(hold, true);
  }

  startPlacing(bar: LaneBar | null, along: readonly LaneBar[] = []): void {
    this.giveUp(false);
    this.take(
      bar
        ? { grip: "move", bar, laneId: bar.laneId, at: bar.start, along }
        : { grip: "create", bar, laneId: "", at: 0 as InstantMs },
    );
    this.#placing = true;
    const words = this.#surface.props.words.placing(bar);
    this.#ghost.hint(words);
    this.#say(words);
  }

  /** The held thing goes to where the pointer says. */
  moveTo(laneId: string, at: InstantMs, hand: Hand): void {
    if (!this.#hold) return;
    // A new bar that is being placed begins where the pointer is now.
    if (this.#placing && !this.#hold.bar) this.#hold = { ...this.#hold, laneId, at };
    const { zoom, snap } = this.#surface.props;
    this.tryPlace(draftAt(this.#hold, laneId, at, { hand, zoom, snap }), hand);
  }

  /** Shows the place and what is to be said about it; asks the judge only when the place is new. */
  tryPlace(wanted: Place, { copy } = PLAIN_HAND): void {
    const hold = this.#hold;
    if (!hold) return;
    const place = this.#onBoard(hold, wanted);
    const isCopy = copy && hold.grip === "move" && this.#surface.props.onMoveMany !== undefined;
    if (this.#place && samePlace(this.#place, place) && this.#copy === isCopy) return;
    const before = this.#judgement;
    this.#place = place;
    if (this.#copy !== isCopy) this.#lift(hold, !isCopy);
    this.#copy = isCopy;
    this.#judgement = this.#judge(hold, place);
    this.#show(hold, place);
    if (this.#judgement && this.#judgement.words !== before?.words) this.#say(this.#judgement.words);
  }

  /** What a drop would do, and what stands against it, in words. */
  tell(): string {
    return this.#ghost.words;
  }

  /** Takes the place if it is allowed. The ghost stays until the change is made or refused, so that nothing flickers. */
  drop(): void {
    const hold = this.#hold;
    const place = this.#place;
    if (!hold || !place || (hold.bar && samePlace(hold.bar, place))) return this.giveUp(false);
    const { words, onCreate } = this.#surface.props;
    if (this.#judgement?.allowed === false) {
      this.#say(words.refused(this.#judgement.words));
      return this.giveUp(false);
    }
    if (hold.bar) return this.#settle(hold, this.#send(hold, hold.bar, place));
    this.giveUp(false);
    onCreate(place.laneId, { start: place.start, end: place.end });
  }

  giveUp(aloud: boolean): void {
    const held = this.#hold;
    this.#hold = null;
    this.#place = null;
    this.#judgement = null;
    this.#copy = false;
    this.#endPlacing();
    this.#ghost.hide();
    if (held) this.#lift(held, false);
    if (held && aloud) this.#say(this.#surface.props.words.cancelled);
  }

  /** After a redraw: the ghost and the lifted bar are found again. */
  redrawn(): void {
    if (!this.#hold) return;
    this.#lift(this.#hold, !this.#copy);
    if (this.#place) this.#show(this.#hold, this.#place);
  }

  #send(hold: Hold, bar: LaneBar, place: Place): void | Promise<unknown> {
    const { words, lanes, onMove, onMoveMany } = this.#surface.props;
    const lane = lanes.find(({ id }) => id === place.laneId);
    if (onMoveMany && this.#isMany(hold)) return onMoveMany(this.#drafts(hold, place), { copy: this.#copy });
    if (lane) this.#say(words.moved(bar, lane, place));
    return onMove(bar.id, place);
  }

  #settle(hold: Hold, done: void | Promise<unknown>): void {
    this.#hold = null;
    this.#endPlacing();
    const settle = () => {
      if (this.#hold === null) this.giveUp(false);
      this.#lift(hold, false);
    };
    if (done) void done.then(settle, settle);
    else settle();
  }

  #judge(hold: Hold, place: Place): Judgement {
    const { judge, judgeMany, words } = this.#surface.props;
    if (this.#surface.lane(place.laneId)?.heading) return { allowed: false, words: words.onHeading };
    if (judgeMany && this.#isMany(hold)) return judgeMany(this.#drafts(hold, place), { copy: this.#copy });
    return judge({ id: hold.bar?.id ?? null, ...place });
  }

  #show(hold: Hold, place: Place): void {
    const drafts = this.#drafts(hold, place);
    const effect = this.#surface.props.effect?.(drafts, { copy: this.#copy }) ?? "";
    const carried = { bar: hold.bar, copy: this.#copy, others: drafts.slice(1), effect };
    this.#ghost.show(place, this.#judgement, carried);
  }

  #isMany({ along = [] }: Hold): boolean {
    return this.#copy || along.length > 0;
  }

  /** The held one first. */
  #drafts({ bar, along = [] }: Hold, to: Place): LaneDraft[] {
    const others = bar === null ? [] : placesAlong(this.#laneIds(), { bar, to, along });
    return [{ id: bar?.id ?? null, ...to }, ...others];
  }

  /** All that are carried stay on the board. */
  #onBoard({ bar, along = [] }: Hold, place: Place): Place {
    if (bar === null || along.length === 0) return place;
    return { ...place, laneId: laneForAll(this.#laneIds(), place.laneId, { bar, along }) };
  }

  #laneIds(): string[] {
    return this.#surface.props.lanes.filter(({ heading }) => heading === undefined).map(({ id }) => id);
  }

  #endPlacing(): void {
    if (!this.#placing) return;
    this.#placing = false;
    this.#surface.props.onPlacingEnd?.();
  }

  #lift({ bar, along = [] }: Hold, up: boolean): void {
    if (bar === null) return;
    for (const { id } of [bar, ...along]) this.#surface.find(id)?.el.toggleAttribute("data-lifted", up);
  }
}

function samePlace(a: Place, b: Place): boolean {
  return a.laneId === b.laneId && a.start === b.start && a.end === b.end;
}
