/** Factors of the page's size; 2 is what WCAG 1.4.4 asks for, and every screen is tested there. */
export const zoomSteps = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

export function isZoomStep(value: unknown): value is number {
  return zoomSteps.some((step) => step === value);
}

/** The next step in a direction, or the last one where there is none beyond. */
export function nextZoom(factor: number, direction: "in" | "out"): number {
  // A factor comes back from Chromium with rounding.
  const epsilon = 0.01;
  const beyond =
    direction === "in"
      ? zoomSteps.find((step) => step > factor + epsilon)
      : zoomSteps.findLast((step) => step < factor - epsilon);
  return beyond ?? (direction === "in" ? 2 : 0.8);
}
