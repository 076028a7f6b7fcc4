// Who may import what (docs/adr/0005), as a table that is read from top to bottom: the first row whose folder holds the
// file decides. Default deny: a file in no row, or an import that its row does not name, is a mistake.

export type Layer = {
  /** Folder or file, relative to the root of the project. */
  readonly at: RegExp;
  /** What it may import of ours, as subpath without the leading `#`. */
  readonly ours: readonly RegExp[];
  /** Which packages it may import. */
  readonly packages: readonly RegExp[];
};

const lib = /^shared\/lib\//;
const domain = /^shared\/domain\//;
const mutations = /^shared\/mutations\//;
const ipc = /^shared\/ipc\//;
const sync = /^shared\/sync\//;
const shared = /^shared\//;
const text = /^renderer\/text\//;
const platform = /^renderer\/platform\//;
const ui = /^renderer\/ui\//;
const data = /^renderer\/data\//;
/** What screens may know of the data layer: everything but its tables and how they came to be. */
const dataDoors = /^renderer\/data\/(?!db\.ts|upgrades\/|sync\/)/;

const react = /^react(-dom)?(\/|$)/;
const icons = /^@tabler\/icons-react(\/|$)/;
const zod = /^zod\/mini$/;
const time = /^temporal-polyfill(\/|$)/;
const holidays = /^@holiday-jp\/holiday_jp(\/|$)/;
const aria = /^(react-aria-components|@internationalized\/date)(\/|$)/;
const tanstack = /^@tanstack\//;
const calendar = /^@fullcalendar\//;
const dexie = /^dexie(\/|$)/;
const node = /^node:/;
const server = /^(fastify|@fastify\/(rate-limit|compress)|prom-client)$/;
const database = /^(kysely|pg|@electric-sql\/pglite(\/.+)?)$/;
const identity = /^(jose|openid-client)(\/|$)/;
const electron = /^electron(\/|$)/;

export const layers: readonly Layer[] = [
  { at: /^shared\/lib\//, ours: [lib], packages: [zod] },
  { at: /^shared\/domain\//, ours: [domain, lib], packages: [zod, time, holidays] },
  { at: /^shared\/demo\//, ours: [/^shared\/demo\//, domain, lib], packages: [holidays] },
  { at: /^shared\/mutations\//, ours: [mutations, domain, lib], packages: [zod] },
  { at: /^shared\/sync\//, ours: [sync, mutations, domain, lib], packages: [] },
  {
    at: /^shared\/(ipc|protocol)\//,
    ours: [ipc, /^shared\/protocol\//, sync, mutations, domain, lib],
    packages: [zod],
  },

  { at: /^renderer\/text\//, ours: [text, shared], packages: [react] },
  { at: /^renderer\/platform\//, ours: [platform, shared], packages: [react, zod] },
  {
    at: /^renderer\/ui\/(lanes|time-grid)\//,
    ours: [ui, text, platform, shared],
    packages: [react, icons, aria, tanstack, calendar, time],
  },
  { at: /^renderer\/ui\//, ours: [ui, text, platform, shared], packages: [react, icons, aria, tanstack, time] },
  { at: /^renderer\/data\/upgrades\/\d{4}-/, ours: [], packages: [dexie] },
  { at: /^renderer\/data\/useLive\.ts$/, ours: [data, shared], packages: [react, dexie, /^dexie-react-hooks$/] },
  {
    at: /^renderer\/data\/sync\/httpServer\.ts$/,
    ours: [data, shared],
    packages: [zod, /^eventsource-parser\/stream$/],
  },
  { at: /^renderer\/data\/exchange\/(sheetFile|readSheet)\.ts$/, ours: [data, shared], packages: [/^fflate$/] },
  {
    at: /^renderer\/data\//,
    ours: [data, platform, shared, /^assets\/facility\//],
    packages: [react, dexie, zod, holidays, time],
  },
  {
    at: /^renderer\/features\/[^/]+\/\w+State\.ts$/,
    ours: [/^renderer\/features\//, dataDoors, ui, platform, text, shared],
    packages: [/^zustand(\/|$)/, react],
  },
  {
    at: /^renderer\/features\/[^/]+\//,
    ours: [/^renderer\/features\//, dataDoors, ui, platform, text, shared, /^assets\//],
    packages: [react, icons, time],
  },
  // The frame: the start of the window, and what holds the screens together.
  {
    at: /^renderer\/[^/]+\.(ts|tsx)$/,
    ours: [/^renderer\//, shared, /^assets\//],
    packages: [react, icons, zod, /^@fontsource-variable\//],
  },

  { at: /^electron\/preload\//, ours: [/^electron\/preload\//, shared], packages: [electron, zod] },
  { at: /^backend\/store\/migrations\/\d{4}-/, ours: [], packages: [/^kysely$/] },
  {
    at: /^backend\//,
    ours: [/^backend\//, shared, /^assets\/facility\//],
    packages: [node, zod, holidays, time, server, database, identity],
  },
  {
    at: /^electron\/main\//,
    ours: [/^electron\/main\//, shared, /^assets\//],
    packages: [electron, node, zod, identity],
  },
];

/** Build settings lie beside what they build and are no part of it. */
export const isBuildSetting = (path: string): boolean => /^[^/]+\/[\w.-]+\.config\.ts$/.test(path);

/** What is wrong with one import, in words; undefined where the table allows it. */
export function refusal(path: string, specifier: string): string | undefined {
  const layer = layers.find((one) => one.at.test(path));
  if (layer === undefined) return `${path} lies in no listed folder`;
  if (specifier.startsWith(".")) return `${path} imports ${specifier}: subpath imports only (#shared/…)`;
  if (!specifier.startsWith("#")) {
    return layer.packages.some((one) => one.test(specifier)) ? undefined : `${path} imports the package ${specifier}`;
  }
  const target = specifier.slice(1);
  if (!layer.ours.some((one) => one.test(target))) return `${path} imports ${specifier}`;
  const feature = /^renderer\/features\/([^/]+)\//;
  const from = feature.exec(path)?.[1];
  const to = feature.exec(target)?.[1];
  if (from !== undefined && to !== undefined && from !== to)
    return `the feature ${from} imports the feature ${to} (${path})`;
  return /\.\w+(\?\w+)?$/.test(target) ? undefined : `${path} imports ${specifier} without its extension`;
}

/** Every module that a source names: static, dynamic, type-only and re-exporting. */
export function importsOf(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const pattern = /(?:(?<!["'])\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)["']([^"'\n]+)["']/gm;
  return [...code.matchAll(pattern)].map((match) => match[1] ?? "");
}
