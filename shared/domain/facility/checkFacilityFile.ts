import type { FacilityFile } from "#shared/domain/facility/facilityFile.ts";
import type { FileMistake } from "#shared/domain/facility/fileMistake.ts";
import { parseDay } from "#shared/domain/time/day.ts";

/** What does not belong together in a file whose form is right: ids, days, sums, sources. All problems; empty if none. */
export function checkFacilityFile(file: FacilityFile): FileMistake[] {
  return [
    ...doubles(file),
    ...wrongDays(file),
    ...lostOffers(file),
    ...wrongSums(file),
    ...unknownSources(file, "", file.sources),
  ];
}

function doubles(file: FacilityFile): FileMistake[] {
  const lists = {
    beamlines: file.beamlines.map((line) => line.id),
    stations: file.beamlines.flatMap((line) => line.stations.map((station) => station.id)),
    terms: file.terms.map((term) => term.id),
    offers: file.offers.map((offer) => `${offer.termId} ${offer.stationId}`),
    members: (file.members ?? []).map((member) => member.id),
  };
  const problems: FileMistake[] = Object.entries(lists).flatMap(([where, ids]) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => ({ where, kind: "twice" as const, id })),
  );
  if (file.beamlines.length > file.ports.value) {
    problems.push({ where: "beamlines", kind: "no-room", count: file.beamlines.length, room: file.ports.value });
  }
  return problems;
}

function wrongDays(file: FacilityFile): FileMistake[] {
  const problems: FileMistake[] = [];
  for (const [index, term] of file.terms.entries()) {
    const where = `terms[${index}]`;
    for (const end of ["from", "to"] as const) {
      if (parseDay(term[end]) === undefined) problems.push({ where: `${where}.${end}`, kind: "not-a-day" });
    }
    if (term.from >= term.to) problems.push({ where, kind: "ends-before-it-starts", id: term.id });
    // Days as text sort by time.
    const other = file.terms.slice(index + 1).find((next) => next.from < term.to && term.from < next.to);
    if (other) problems.push({ where, kind: "overlap", one: term.id, other: other.id });
  }
  return problems;
}

function lostOffers(file: FacilityFile): FileMistake[] {
  const terms = new Set(file.terms.map((term) => term.id));
  const stations = new Set(file.beamlines.flatMap((line) => line.stations.map((station) => station.id)));
  return file.offers.flatMap((offer, index) => [
    ...(terms.has(offer.termId)
      ? []
      : [{ where: `offers[${index}].termId`, kind: "not-in-file" as const, id: offer.termId }]),
    ...(stations.has(offer.stationId)
      ? []
      : [{ where: `offers[${index}].stationId`, kind: "not-in-file" as const, id: offer.stationId }]),
  ]);
}

function wrongSums(file: FacilityFile): FileMistake[] {
  return file.offeredSums.flatMap((sum, index) => {
    const stations = new Set(
      file.beamlines
        .filter((line) => line.class.value === sum.class)
        .flatMap((line) => line.stations.map((station) => station.id)),
    );
    const offered = file.offers
      .filter((offer) => offer.termId === sum.termId && stations.has(offer.stationId))
      .reduce((total, offer) => total + offer.shifts, 0);
    if (offered === sum.shifts) return [];
    const of = `${sum.termId} ${sum.class}`;
    return [{ where: `offeredSums[${index}]`, kind: "wrong-sum", of, sum: offered, published: sum.shifts }];
  });
}

/** Every `source` in the file names entries of its list, or says `none found`, `not applicable`. */
function unknownSources(value: unknown, where: string, sources: Record<string, string>): FileMistake[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    const place = Array.isArray(value) ? `${where}[${key}]` : where === "" ? key : `${where}.${key}`;
    if (key !== "source" || typeof part !== "string") return unknownSources(part, place, sources);
    return part
      .replace(/ \(.*\)$/, "")
      .split(", ")
      .filter((id) => !id.startsWith("none") && !id.startsWith("not applicable") && sources[id] === undefined)
      .map((id) => ({ where: place, kind: "not-in-file", id }));
  });
}
