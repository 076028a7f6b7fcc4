import type { Station } from "#shared/domain/facility/facility.ts";

export const TECHNIQUES = ["spectroscopy", "scattering", "imaging"] as const;
export type Technique = (typeof TECHNIQUES)[number];

const words: Readonly<Record<Technique, RegExp>> = {
  spectroscopy: /分光|光電子|吸収|発光|電子状態|非弾性|XAFS|XAS|RIXS|PES/,
  scattering: /散乱|回折|(?<!微細|電子)構造|応力|結晶|XRD|SAXS|WAXS/,
  imaging: /イメージング|顕微|トポグラフィ|CT|撮像/,
};

/**
 * What a station is used for, read from its Japanese name and its short name; none where they do not say.
 * An assumption of ours: the facility publishes no list of techniques by station (docs/domain.md).
 * · Example: 「軟X線超高分解能共鳴非弾性散乱」 → spectroscopy and scattering.
 */
export function techniquesOf({ name, short }: Pick<Station, "name" | "short">): Technique[] {
  return TECHNIQUES.filter((technique) => words[technique].test(`${short} ${name.ja}`));
}
