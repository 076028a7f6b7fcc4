import { dotsPath, hatchPath, type Box } from "#renderer/features/calendar/print/patterns.ts";
import { toneClasses } from "#renderer/ui/lanes/toneClasses.ts";
import type { PlacedBar } from "#renderer/features/calendar/print/placeBars.ts";
import type { BeamtimeUse } from "#shared/domain/beamtime/booking.ts";

const HATCH_MM = 1.5;
const DOTS_MM = 1.6;
const CORNER_MM = 2.2;
const STRIPE_MM = 0.9;

/** The bars as shapes: class of use by pattern and colour, state by line and fill. Their words stand over them (BarText). */
export function BarShapes({ placed }: { readonly placed: readonly PlacedBar[] }) {
  return placed.map(({ bar, box, goesOn }) => (
    <g key={`${bar.id} ${box.x} ${box.y}`} className={`print-bar use-${bar.use} state-${bar.state}${toneClasses(bar)}`}>
      <rect className="box" {...box} />
      <path className="pattern" d={patternPath(bar.use, box)} />
      {goesOn.before ? null : <rect className="stripe" {...box} width={Math.min(STRIPE_MM, box.width / 4)} />}
      {bar.state === "running" ? <path className="corner" d={cornerPath(box)} /> : null}
      {bar.state === "cancelled" ? (
        <path className="struck" d={`M${box.x} ${box.y + box.height / 2}h${box.width}`} />
      ) : null}
    </g>
  ));
}

function patternPath(use: BeamtimeUse, box: Box): string {
  if (use === "coalition") return hatchPath(box, HATCH_MM);
  return use === "facility" ? dotsPath(box, DOTS_MM) : "";
}

/** The upper right corner filled: beam is on. Seen in black and white, and in a bar of a few millimetres. */
function cornerPath({ x, y, width }: Box): string {
  const side = Math.min(CORNER_MM, width * 0.6);
  return `M${x + width - side} ${y}h${side}v${side}z`;
}
