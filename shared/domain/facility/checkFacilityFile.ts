import type { FacilityFile } from "#shared/domain/facility/facilityFile.ts";
import { parseDay } from "#shared/domain/time/day.ts";

/** What is wrong with a file, and where: `beamlines[3].class.value`; empty where the whole is meant. English: for the log and for the details on screen. */
export type FacilityFileProblem = { readonly where: string; readonly what: string };

/** What does not belong together in a file whose form is right: ids, days, sums, sources. All problems; empty if none. */
export function checkFacilityFile(file: FacilityFile): FacilityFileProblem[] {
  return [
    ...doubles(file),
    ...wrongDays(file),
    ...lostOffers(file),
    ...wrongSums(file),
    ...unknownSources(file, "", file.sources),
  ];
}

function doubles(file: FacilityFile): FacilityFileProblem[] {
  const lists = {
    beamlines: file.beamlines.map((line) => line.id),
    stations: file.beamlines.flatMap((line) => line.stations.map((station) => station.id)),
    terms: file.terms.map((term) => term.id),
    offers: file.offers.map((offer) => `${offer.termId} ${offer.stationId}`),
  };
  const problems = Object.entries(lists).flatMap(([where, ids]) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => ({ where, what: `${id} is there twice` })),
  );
  if (file.beamlines.length > file.ports.value) {
    problems.push({ where: "beamlines", what: `${file.beamlines.length} beamlines, but room for ${file.ports.value}` });
  }
  return problems;
}

function wrongDays(file: FacilityFile): FacilityFileProblem[] {
  const problems: FacilityFileProblem[] = [];
  for (const [index, term] of file.terms.entries()) {
    const where = `terms[${index}]`;
    for (const end of ["from", "to"] as const) {
      if (parseDay(term[end]) === undefined)
        problems.push({ where: `${where}.${end}`, what: `${term[end]} is not a day` });
    }
    if (term.from >= term.to) problems.push({ where, what: `${term.id} ends before it begins` });
    // Days as text sort by time.
    const other = file.terms.slice(index + 1).find((next) => next.from < term.to && term.from < next.to);
    if (other) problems.push({ where, what: `${term.id} and ${other.id} overlap` });
  }
  return problems;
}

function lostOffers(file: FacilityFile): FacilityFileProblem[] {
  const terms = new Set(file.terms.map((term) => term.id));
  const stations = new Set(file.beamlines.flatMap((line) => line.stations.map((station) => station.id)));
  return file.offers.flatMap((offer, index) => [
    ...(terms.has(offer.termId)
      ? []
      : [{ where: `offers[${index}].termId`, what: `there is no term ${offer.termId}` }]),
    ...(stations.has(offer.stationId)
      ? []
      : [{ where: `offers[${index}].stationId`, what: `there is no station ${offer.stationId}` }]),
  ]);
}

function wrongSums(file: FacilityFile): FacilityFileProblem[] {
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
    return [
      {
        where: `offeredSums[${index}]`,
        what: `the offers of ${sum.termId} ${sum.class} add up to ${offered}, not ${sum.shifts}`,
      },
    ];
  });
}

/** Every `source` in the file names entries of its list, or says `none found`, `not applicable`. */
function unknownSources(value: unknown, where: string, sources: Record<string, string>): FacilityFileProblem[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    const place = Array.isArray(value) ? `${where}[${key}]` : where === "" ? key : `${where}.${key}`;
    if (key !== "source" || typeof part !== "string") return unknownSources(part, place, sources);
    return part
      .replace(/ \(.*\)$/, "")
      .split(", ")
      .filter((id) => !id.startsWith("none") && !id.startsWith("not applicable") && sources[id] === undefined)
      .map((id) => ({ where: place, what: `the list of sources has no ${id}` }));
  });
}
