import type { FacilityRows } from "#shared/domain/facility/facilityRows.ts";
import type { Beamline, BeamlineId, Station, StationId } from "#shared/domain/facility/facility.ts";

// Eighteen beamlines that do not exist, at the ports that are free: fourteen cells with a long (U) and a short (W) straight
// section make 28 ports. For the large demo only; every name begins with デモ.

const invented: readonly (readonly [id: string, ja: string, en: string, xray: "soft" | "hard"])[] = [
  ["BL01U", "軟X線磁気散乱", "Soft X-ray Magnetic Scattering", "soft"],
  ["BL01W", "粉末回折", "Powder Diffraction", "hard"],
  ["BL02W", "X線トポグラフィ", "X-ray Topography", "hard"],
  ["BL03U", "硬X線光電子分光", "Hard X-ray Photoemission", "hard"],
  ["BL03W", "文化財イメージング", "Heritage Imaging", "hard"],
  ["BL04U", "テンダーX線分光", "Tender X-ray Spectroscopy", "soft"],
  ["BL04W", "結晶構造解析", "Crystallography", "hard"],
  ["BL05U", "軟X線発光分光", "Soft X-ray Emission", "soft"],
  ["BL05W", "表面界面回折", "Surface and Interface Diffraction", "hard"],
  ["BL06W", "X線CT", "X-ray Computed Tomography", "hard"],
  ["BL07W", "溶液散乱", "Solution Scattering", "hard"],
  ["BL10W", "高エネルギーXAFS", "High-Energy XAFS", "hard"],
  ["BL11U", "マイクロ分光", "Microspectroscopy", "soft"],
  ["BL11W", "残留応力", "Residual Stress", "hard"],
  ["BL12U", "軟X線顕微鏡", "Soft X-ray Microscopy", "soft"],
  ["BL12W", "薄膜構造", "Thin-Film Structure", "hard"],
  ["BL13W", "タンパク質結晶", "Protein Crystallography", "hard"],
  ["BL14W", "産業利用XAFS", "Industrial XAFS", "hard"],
];

/** Those of the eighteen that shared users get like the three real ones. */
const SHARED: ReadonlySet<string> = new Set(["BL05U", "BL12U"]);

/** The facility with all 28 ports in use, and shared-use offers for the invented ones in every term that has offers. */
export function withInventedBeamlines(rows: FacilityRows): FacilityRows {
  const taken = new Set<string>(rows.beamlines.map((line) => line.id));
  const free = invented.filter(([id]) => !taken.has(id));
  const terms = [...new Set(rows.offers.map((offer) => offer.termId))];
  const stations = free.map(([id]) => stationOf(id));
  const offers = terms.flatMap((termId) =>
    stations.map(({ id: stationId }, index) => {
      const shifts = SHARED.has(stationId) ? 267 : 30 + 6 * (index % 7);
      return { id: `${termId}/${stationId}`, termId, stationId, shifts };
    }),
  );
  return {
    ...rows,
    beamlines: [...rows.beamlines, ...free.map(beamlineOf)].toSorted((a, b) => a.order - b.order),
    stations: [...rows.stations, ...stations].toSorted((a, b) => a.order - b.order),
    offers: [...rows.offers, ...offers],
  };
}

function beamlineOf([id, ja, en, xray]: (typeof invented)[number]): Beamline {
  return {
    id: id as BeamlineId,
    name: { ja: `デモ・${ja}`, en: `Demo ${en}` },
    class: SHARED.has(id) ? "shared" : "coalition",
    xray,
    source: id.endsWith("W") ? "wiggler" : "undulator",
    state: "operating",
    stationsRunTogether: false,
    order: orderOf(id),
  };
}

function stationOf(id: string): Station {
  const name = invented.find(([known]) => known === id);
  return {
    id: id as StationId,
    beamlineId: id as BeamlineId,
    short: "",
    name: { ja: `デモ・${name?.[1] ?? id}`, en: `Demo ${name?.[2] ?? id}` },
    order: orderOf(id) * 10,
  };
}

/** Port number first, U before W, as in the facility file. */
function orderOf(id: string): number {
  return Number(id.slice(2, 4)) * 10 + (id.endsWith("W") ? 1 : 0);
}
