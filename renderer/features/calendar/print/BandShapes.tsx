import {
  backHatchPath,
  dotsPath,
  hatchPath,
  uprightPath,
  type Box,
} from "#renderer/features/calendar/print/patterns.ts";
import type { MachineTimeKind } from "#shared/domain/facility/facility.ts";

export type PlacedBand = { readonly key: string; readonly kind: MachineTimeKind; readonly box: Box };

const STEP_MM = 2.6;

/** Machine time, quiet behind the bars: told apart by pattern, as on the screen. */
export function BandShapes({ placed }: { readonly placed: readonly PlacedBand[] }) {
  return placed.map(({ key, kind, box }) => (
    <g key={key} className="print-band">
      {isOff(kind) ? <rect className="solid" {...box} /> : null}
      <path className="pattern" d={pathOf(kind, box)} strokeWidth={isDotted(kind) ? 0.5 : 0.14} />
    </g>
  ));
}

function pathOf(kind: MachineTimeKind, box: Box): string {
  if (isDotted(kind)) return dotsPath(box, 1.9);
  if (kind === "maintenance") return hatchPath(box, STEP_MM) + backHatchPath(box, STEP_MM);
  if (kind === "study" || kind === "beamline-study") return hatchPath(box, STEP_MM);
  return kind === "reserve" ? uprightPath(box, 1.6) : "";
}

function isDotted(kind: MachineTimeKind): boolean {
  return kind === "tuning" || kind === "start-up";
}

function isOff(kind: MachineTimeKind): boolean {
  return kind === "shutdown" || kind === "designated-holiday";
}
