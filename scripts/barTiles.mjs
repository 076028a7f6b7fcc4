// Draws the pattern of a bar's class of use as tiny pictures, in the colours of renderer/ui/theme.css.
//   node scripts/barTiles.mjs
// By hand, after a colour was changed (test/renderer/ui/lanes/barTiles.test.ts says so). As gradients the patterns of two thousand
// bars cost a third of the drawing of a month: each bar would have its own, worked out anew (docs/speed.md).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { crc32, deflateSync } from "node:zlib";
import { projectFolder } from "./projectFolder.mjs";

const TILE_PX = 8;
const densities = [1, 2];
const finest = 8;

/** Ink at a place of the tile, 0 to 1, both in CSS px. */
const inks = {
  /** Stripes at 45°, two in a tile. */
  coalition: (x, y) => ((x + y) / TILE_PX) % 1 < 0.22,
  facility: (x, y) => Math.hypot(x - TILE_PX / 2, y - TILE_PX / 2) < 1.1,
};

/** The rules of barTiles.css. */
export function barTiles() {
  const css = readFileSync(join(projectFolder, "renderer/ui/theme.css"), "utf8");
  const dark = css.indexOf(':root[data-theme="dark"]');
  const rules = [
    ["", css.slice(0, dark)],
    [':where([data-theme="dark"]) ', css.slice(dark)],
  ].flatMap(([where, colours]) =>
    Object.keys(inks).flatMap((use) => [
      rule(`${where}.lane-bar.use-${use}`, use, colour(colours, `--use-${use}-stripe`), 0.26),
      rule(`${where}.lane-bar.use-${use}.state-ended`, use, colour(colours, "--text-muted"), 0.18),
    ]),
  );
  return `/* Made by scripts/barTiles.mjs from theme.css; not to be edited. */\n${rules.join("")}`;
}

function rule(selector, use, rgb, alpha) {
  const pictures = densities.map((density) => `url("${picture(inks[use], density, rgb, alpha)}")\n      ${density}x`);
  return `${selector} {\n  background-image: image-set(\n    ${pictures.join(",\n    ")}\n  );\n}\n`;
}

function colour(css, name) {
  const [, hex] = new RegExp(`${name}: #([0-9a-f]{6});`).exec(css) ?? [];
  if (!hex) throw new Error(`theme.css says no ${name}`);
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function picture(ink, density, rgb, alpha) {
  const size = TILE_PX * density;
  const lines = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => [...rgb, Math.round(255 * alpha * covered(ink, x, y, density))]),
  );
  return `data:image/png;base64,${png(lines).toString("base64")}`;
}

/** The share of a picture's point that has ink. */
function covered(ink, x, y, density) {
  let count = 0;
  for (let i = 0; i < finest * finest; i++) {
    const [dx, dy] = [((i % finest) + 0.5) / finest, (Math.floor(i / finest) + 0.5) / finest];
    if (ink((x + dx) / density, (y + dy) / density)) count++;
  }
  return count / (finest * finest);
}

function png(lines) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(lines[0].length, 0);
  head.writeUInt32BE(lines.length, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const points = Buffer.concat(lines.map((line) => Buffer.from([0, ...line.flat()])));
  const chunks = [
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(points, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(join(projectFolder, "renderer/ui/lanes/barTiles.css"), barTiles());
