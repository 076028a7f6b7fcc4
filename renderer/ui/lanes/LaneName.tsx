import type { Lane, LaneWords } from "#renderer/ui/lanes/laneTypes.ts";

type LaneNameProps = {
  readonly lane: Lane;
  readonly words: LaneWords;
  /** Not the first station of its beamline: the name of the beamline steps back. */
  readonly isFurther: boolean;
  readonly arrangeable: boolean;
};

/** The name at the start of a lane, with the ways to fold and arrange it. What the buttons do: laneNames.ts. */
export function LaneName({ lane, words, isFurther, arrangeable }: LaneNameProps) {
  const isFolded = lane.heading?.folded === true;
  return (
    <div
      className={`lane-name use-${lane.use}${isFurther ? " is-further" : ""}${lane.pinned ? " is-pinned" : ""}`}
      role="rowheader"
      title={lane.name.title}
      data-lane-name={lane.id}
    >
      <span className="lane-code">{lane.name.code}</span>
      {lane.name.sub && <span className="lane-station">{lane.name.sub}</span>}
      {lane.name.title && <span className="lane-what">{lane.name.title}</span>}
      {arrangeable && (
        <span className="lane-buttons">
          {lane.heading === undefined || lane.heading.movable ? (
            <button
              type="button"
              tabIndex={-1}
              className="lane-more"
              aria-haspopup="menu"
              aria-label={words.laneMenu(lane)}
              title={words.laneMenu(lane)}
            />
          ) : null}
          {(lane.heading !== undefined || lane.folds !== undefined) && (
            <button
              type="button"
              tabIndex={-1}
              className="lane-fold"
              aria-expanded={!isFolded}
              aria-label={isFolded ? words.unfold(lane) : words.fold(lane)}
              title={isFolded ? words.unfold(lane) : words.fold(lane)}
            />
          )}
        </span>
      )}
    </div>
  );
}
