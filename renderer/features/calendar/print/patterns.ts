// Patterns as lines and dots of their own, in millimetres: a fill by tiles would become a picture in the PDF, coarse on paper and
// heavy in the file.

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** 45° lines, rising to the right, `step` apart along the edges; they go on from box to box. */
export function hatchPath({ x, y, width, height }: Box, step: number): string {
  const lines: string[] = [];
  const [right, bottom] = [x + width, y + height];
  for (let sum = Math.ceil((x + y) / step) * step; sum < right + bottom; sum += step) {
    const [fromX, toX] = [Math.max(x, sum - bottom), Math.min(right, sum - y)];
    if (toX > fromX) lines.push(`M${short(fromX)} ${short(sum - fromX)}L${short(toX)} ${short(sum - toX)}`);
  }
  return lines.join("");
}

/** The other diagonal, falling to the right. */
export function backHatchPath({ x, y, width, height }: Box, step: number): string {
  const lines: string[] = [];
  const [right, bottom] = [x + width, y + height];
  for (let gap = Math.ceil((x - bottom) / step) * step; gap < right - y; gap += step) {
    const [fromX, toX] = [Math.max(x, gap + y), Math.min(right, gap + bottom)];
    if (toX > fromX) lines.push(`M${short(fromX)} ${short(fromX - gap)}L${short(toX)} ${short(toX - gap)}`);
  }
  return lines.join("");
}

/** Dots as strokes without length: with round ends they are round. */
export function dotsPath({ x, y, width, height }: Box, step: number): string {
  const dots: string[] = [];
  for (let dotY = Math.ceil(y / step) * step; dotY < y + height - 0.3; dotY += step)
    for (let dotX = Math.ceil(x / step) * step; dotX < x + width - 0.3; dotX += step)
      if (dotX > x + 0.3 && dotY > y + 0.3) dots.push(`M${short(dotX)} ${short(dotY)}h.01`);
  return dots.join("");
}

export function uprightPath({ x, y, width, height }: Box, step: number): string {
  const lines: string[] = [];
  for (let lineX = Math.ceil(x / step) * step; lineX < x + width; lineX += step)
    lines.push(`M${short(lineX)} ${short(y)}v${short(height)}`);
  return lines.join("");
}

function short(mm: number): string {
  return String(Math.round(mm * 100) / 100);
}
