import { createContext } from "react";
import type { LaneBoardHandle } from "#renderer/ui/lanes/laneTypes.ts";
import type { LaneBoardProps } from "#renderer/ui/lanes/laneBoardProps.ts";

/** What the board gives to the frame that FullCalendar renders as its view. */
export type LaneBoardScene = {
  readonly props: LaneBoardProps;
  readonly attach: (handle: LaneBoardHandle | null) => void;
};

export const LaneBoardContext = createContext<LaneBoardScene | null>(null);
