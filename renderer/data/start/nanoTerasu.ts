import type { Facility } from "#shared/domain/facility/facilityRows.ts";

/** NanoTerasu as it ships with the program. Loaded when asked for: the start of a filled desk needs neither file nor schema. */
export async function nanoTerasu(): Promise<Facility> {
  (await import("#renderer/data/readySchemas.ts")).readySchemas();
  const [file, { parseFacilityFile }] = await Promise.all([
    import("#assets/facility/nanoterasu.json"),
    import("#shared/domain/facility/parseFacilityFile.ts"),
  ]);
  const parsed = parseFacilityFile(file.default);
  if (!parsed.ok)
    throw new Error(`The facility that ships with the program is broken: ${JSON.stringify(parsed.problems)}`);
  return parsed.facility;
}
