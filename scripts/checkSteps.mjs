// What is checked without a window, in the order in which a mistake is cheapest to hear about.
import { bin, plainStep, vitestStep } from "./steps.mjs";

const typed = ["shared", "renderer", "electron", "electron/preload", "backend", "test", "scripts"];

// Facility time never depends on the workstation: rules and screens run where the beamlines are, at Greenwich, and at a
// place with half an hour's offset and summer time. What knows no workstation (backend, main process, scripts, the house
// rules) runs once.
const zones = [
  ["Asia/Tokyo", ["test/shared", "test/renderer"]],
  ["UTC", ["test/shared", "test/renderer"]],
  ["America/St_Johns", []],
];

export const checkSteps = [
  [
    ...typed.map((folder) => plainStep(`types ${folder}`, bin("tsc"), ["-p", folder])),
    plainStep("lint", bin("oxlint"), ["--deny-warnings", "."]),
    plainStep("format", bin("oxfmt"), ["--check", "."]),
  ],
  ...zones.map(([zone, folders]) => [
    vitestStep(`tests in ${zone}`, ["--config", "test/vitest.unit.config.ts", ...folders], { env: { TZ: zone } }),
  ]),
  [vitestStep("simulation", ["--config", "test/vitest.sim.config.ts"])],
];
