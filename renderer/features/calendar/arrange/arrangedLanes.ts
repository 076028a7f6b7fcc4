import {
  headingOf,
  sectionsOf,
  type LaneArrangement,
  type LaneSection,
} from "#renderer/features/calendar/arrange/arrangement.ts";
import type { CalendarFilters } from "#renderer/features/calendar/calendarFilters.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { laneOf } from "#renderer/features/calendar/laneRows.ts";
import { arrangeWords } from "#renderer/text/arrange.ts";
import type { Lane } from "#renderer/ui/lanes/laneTypes.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** The lanes of all beamlines as the person arranged them: pinned ones first, headings over groups, folded groups as one row. */
export function arrangedLanes(
  model: FacilityModel,
  language: Language,
  { arrangement, filters }: { readonly arrangement: LaneArrangement; readonly filters: CalendarFilters },
): Lane[] {
  return sectionsOf(model, arrangement, filters).flatMap((section) => {
    const lanes = section.beamlines.flatMap((entry) => beamlineLanes(model, language, arrangement, entry));
    if (section.kind === "pinned") return lanes.map((lane) => ({ ...lane, pinned: true }));
    if (section.kind === "all") return lanes;
    const heading = sectionHeading(section, language, arrangement);
    return heading.heading.folded ? [heading] : [heading, ...lanes];
  });
}

function beamlineLanes(
  model: FacilityModel,
  language: Language,
  { folded }: LaneArrangement,
  { beamline, stations }: LaneSection["beamlines"][number],
): Lane[] {
  const lanes = stations.map((station) => laneOf(model, language, station));
  if (lanes.length < 2) return lanes;
  const id = headingOf(beamline.id);
  if (!folded.includes(id)) return lanes.map((lane, at) => (at === 0 ? { ...lane, folds: id } : lane));
  const name = {
    code: beamline.id,
    sub: arrangeWords[language].stations(lanes.length),
    title: beamline.name[language],
  };
  const members = lanes.map((lane) => lane.id);
  return [{ id, groupId: beamline.id, name, use: beamline.class, heading: { members, folded: true, movable: true } }];
}

function sectionHeading(
  { kind, beamlines }: LaneSection,
  language: Language,
  { folded }: LaneArrangement,
): Lane & Required<Pick<Lane, "heading">> {
  const t = arrangeWords[language];
  const id = headingOf(kind);
  return {
    id,
    groupId: id,
    name: { code: t.sections[kind], sub: t.beamlines(beamlines.length), title: "" },
    use: kind === "shared" || kind === "coalition" ? kind : "mixed",
    heading: {
      members: beamlines.flatMap(({ stations }) => stations.map((station) => station.id)),
      folded: folded.includes(id),
      movable: false,
    },
  };
}
