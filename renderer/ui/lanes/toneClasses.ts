import type { LaneBar } from "#renderer/ui/lanes/laneTypes.ts";

/** Classes of a bar for what its marks say about the whole of it, each with a space in front. */
export function toneClasses({ marks }: Pick<LaneBar, "marks">): string {
  const has = (tone: string): boolean => marks.some((mark) => mark.tone === tone);
  return `${has("problem") ? " has-problem" : ""}${has("unsure") ? " is-unsure" : ""}`;
}
