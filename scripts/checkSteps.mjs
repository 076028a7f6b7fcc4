// What is checked without a window, in the order in which a mistake is cheapest to hear about.
import { bin, plainStep, vitestStep } from "./steps.mjs";

const folders = ["shared", "renderer", "electron", "electron/preload", "backend", "test", "scripts"];

// Facility time never depends on the workstation: the suite runs where the beamlines are, at Greenwich, and at a place
// with half an hour's offset and summer time.
const zones = ["Asia/Tokyo", "UTC", "America/St_Johns"];

export const checkSteps = [
  [
    ...folders.map((folder) => plainStep(`types ${folder}`, bin("tsc"), ["-p", folder])),
    plainStep("lint", bin("oxlint"), ["--deny-warnings", "."]),
    plainStep("format", bin("oxfmt"), ["--check", "."]),
  ],
  ...zones.map((zone) => [
    vitestStep(`tests in ${zone}`, ["--config", "test/vitest.unit.config.ts"], { env: { TZ: zone } }),
  ]),
  [vitestStep("simulation", ["--config", "test/vitest.sim.config.ts"])],
];
