// In what order and groups a person wants the lanes. Pure; kept in the preferences.
// The unit that is moved and pinned is the beamline: its stations always stand together.
import { isStationShown, type CalendarFilters } from "#renderer/features/calendar/calendarFilters.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { Beamline, BeamlineId, Station } from "#shared/domain/facility/facility.ts";

export const LANE_GROUPINGS = ["none", "class", "xray"] as const;
export type LaneGrouping = (typeof LANE_GROUPINGS)[number];

export type LaneArrangement = {
  readonly grouping: LaneGrouping;
  /** Beamlines in the person's order; those that are not named follow in the order of the facility. */
  readonly order: readonly BeamlineId[];
  readonly pinned: readonly BeamlineId[];
  /** Headings that are folded, by their ids (headingOf). */
  readonly folded: readonly string[];
};

export const AS_BUILT: LaneArrangement = { grouping: "none", order: [], pinned: [], folded: [] };

/** Beamlines that stand together: pinned, of one group, or simply all others. */
export type LaneSection = {
  readonly kind: "pinned" | Beamline["class"] | Beamline["xray"] | "all";
  readonly beamlines: readonly { readonly beamline: Beamline; readonly stations: readonly Station[] }[];
};

const SECTIONS: Readonly<Record<LaneGrouping, readonly LaneSection["kind"][]>> = {
  none: ["pinned", "all"],
  class: ["pinned", "shared", "coalition"],
  xray: ["pinned", "soft", "hard"],
};

/** The id of the heading of a section or of a beamline with several stations. No station has such an id. */
export function headingOf(of: LaneSection["kind"] | BeamlineId): string {
  return `group:${of}`;
}

export function orderedBeamlines(model: FacilityModel, { order }: LaneArrangement): Beamline[] {
  const place = new Map(order.map((id, at) => [id, at]));
  const of = ({ id }: Beamline): number => place.get(id) ?? order.length;
  return model.beamlines.toSorted((a, b) => of(a) - of(b));
}

/** What is shown, from top to bottom; sections in which nothing is shown are left out. */
export function sectionsOf(
  model: FacilityModel,
  arrangement: LaneArrangement,
  filters: CalendarFilters,
): readonly LaneSection[] {
  const shown = orderedBeamlines(model, arrangement)
    .map((beamline) => ({
      beamline,
      stations: model.stationsOf(beamline.id).filter((station) => isStationShown(model, filters, station)),
    }))
    .filter(({ stations }) => stations.length > 0);
  return SECTIONS[arrangement.grouping]
    .map((kind) => ({
      kind,
      beamlines: shown.filter(({ beamline }) => sectionKind(arrangement, beamline) === kind),
    }))
    .filter(({ beamlines }) => beamlines.length > 0);
}

function sectionKind({ grouping, pinned }: LaneArrangement, beamline: Beamline): LaneSection["kind"] {
  if (pinned.includes(beamline.id)) return "pinned";
  if (grouping === "class") return beamline.class;
  return grouping === "xray" ? beamline.xray : "all";
}

/** One place up (−1) or down (1) within its section; the same at its edges. */
export function withStep(
  model: FacilityModel,
  arrangement: LaneArrangement,
  filters: CalendarFilters,
  { id, by }: { readonly id: BeamlineId; readonly by: -1 | 1 },
): LaneArrangement {
  const ids = sectionsOf(model, arrangement, filters)
    .map(({ beamlines }) => beamlines.map(({ beamline }) => beamline.id))
    .find((section) => section.includes(id));
  const neighbour = ids?.[ids.indexOf(id) + by];
  if (neighbour === undefined) return arrangement;
  return { ...arrangement, order: moved(model, arrangement, id, { [by < 0 ? "before" : "after"]: neighbour }) };
}

/** Dropped before a beamline, or at the end (null), among the pinned or the others. */
export function withDrop(
  model: FacilityModel,
  arrangement: LaneArrangement,
  { id, before, pinned }: { readonly id: BeamlineId; readonly before: BeamlineId | null; readonly pinned: boolean },
): LaneArrangement {
  const order = before === id ? arrangement.order : moved(model, arrangement, id, { before });
  return withPin({ ...arrangement, order }, id, pinned);
}

export function withPin(arrangement: LaneArrangement, id: BeamlineId, isPinned: boolean): LaneArrangement {
  const others = arrangement.pinned.filter((one) => one !== id);
  return { ...arrangement, pinned: isPinned ? [...others, id] : others };
}

export function withFold(arrangement: LaneArrangement, headingId: string, isFolded: boolean): LaneArrangement {
  const others = arrangement.folded.filter((one) => one !== headingId);
  return { ...arrangement, folded: isFolded ? [...others, headingId] : others };
}

function moved(
  model: FacilityModel,
  arrangement: LaneArrangement,
  id: BeamlineId,
  to: { readonly before?: BeamlineId | null; readonly after?: BeamlineId },
): BeamlineId[] {
  const others = orderedBeamlines(model, arrangement)
    .map((beamline) => beamline.id)
    .filter((one) => one !== id);
  const goal = to.after ?? to.before ?? null;
  const at = goal === null ? others.length : others.indexOf(goal) + (to.after === undefined ? 0 : 1);
  return others.toSpliced(at, 0, id);
}
