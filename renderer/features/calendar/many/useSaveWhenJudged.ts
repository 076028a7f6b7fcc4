import { useEffect, useState } from "react";
import type { ManyCheck } from "#renderer/features/calendar/many/useManyCheck.ts";
import type { ChangeLine } from "#shared/mutations/booking/changeManyArgs.ts";

/** What stands in the panel at this moment. */
export type Judging = {
  readonly lines: readonly ChangeLine[];
  /** Undefined while the rules are being asked. */
  readonly check: ManyCheck | undefined;
  readonly canSave: boolean;
};

/**
 * Saves when a person says so; said while the rules are still being asked, as soon as they have answered and nothing stands
 * against it. Whoever changes the wish meanwhile has to say it again.
 */
export function useSaveWhenJudged({ lines, check, canSave }: Judging, save: () => void) {
  const [saidFor, setSaidFor] = useState<readonly ChangeLine[] | null>(null);
  const isWaiting = check === undefined && saidFor === lines;
  const isDue = check !== undefined && saidFor === lines;
  useEffect(() => {
    if (!isDue) return;
    setSaidFor(null);
    if (canSave) save();
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the rules have answered
  }, [isDue]);
  const say = (): void => {
    if (check === undefined) setSaidFor(lines);
    else if (canSave) save();
  };
  return { say, isWaiting };
}
