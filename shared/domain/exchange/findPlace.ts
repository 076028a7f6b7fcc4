import type { Beamline, Station } from "#shared/domain/facility/facility.ts";

/**
 * The station that a text names: by its id, by what people call it (`BL08W XRD`), or inside of a longer text
 * (`NanoTerasu BL07U 実験ホール`), whatever the width and spaces. Undefined if none or more than one would do.
 */
export function findStation(text: string, stations: readonly Station[]): Station | undefined {
  const named = stations.map((station) => ({ item: station, codes: codesOf(station) }));
  return findByCode(text, named);
}

/** The beamline that a text names. */
export function findBeamline(text: string, beamlines: readonly Beamline[]): Beamline | undefined {
  return findByCode(
    text,
    beamlines.map((beamline) => ({
      item: beamline,
      codes: [beamline.id, beamline.name.ja, beamline.name.en].map(plain),
    })),
  );
}

function codesOf(station: Station): string[] {
  return [station.id, `${station.beamlineId}${station.short}`, station.name.ja, station.name.en].map(plain);
}

function findByCode<Item>(text: string, named: readonly { item: Item; codes: readonly string[] }[]): Item | undefined {
  const wanted = plain(text);
  if (wanted === "") return undefined;
  const exact = named.find(({ codes }) => codes.includes(wanted));
  if (exact !== undefined) return exact.item;
  const inside = named
    .map(({ item, codes }) => ({
      item,
      length: Math.max(0, ...codes.filter((code) => wanted.includes(code)).map((code) => code.length)),
    }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length);
  const [best, next] = inside;
  return best !== undefined && best.length !== next?.length ? best.item : undefined;
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\-_・/]/g, "");
}
