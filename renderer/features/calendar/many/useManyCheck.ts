import { useEffect, useState } from "react";
import { readOnly } from "#renderer/data/exchange/readOnly.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { canOverride, isAccepted } from "#shared/domain/beamtime/isAccepted.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { ChangeLine } from "#shared/mutations/booking/changeManyArgs.ts";
import { judgeMany, type JudgedLine } from "#shared/mutations/booking/judgeMany.ts";

export type ManyCheck = {
  readonly lines: readonly ChangeLine[];
  /** Only those with something against them. */
  readonly refused: readonly JudgedLine[];
  readonly problems: readonly Problem[];
  /** All reasons are soft, and this person may decide otherwise. */
  readonly canOverrideAll: boolean;
  canSave(reason: string): boolean;
};

/** Asks the rules, in the database, about all the lines as one change; undefined while it is being asked. Writes nothing. */
export function useManyCheck(lines: readonly ChangeLine[]): ManyCheck | undefined {
  const desk = useDesk();
  const [check, setCheck] = useState<ManyCheck>();
  useEffect(() => {
    let isWanted = true;
    const actor = desk.actor();
    const asked = { lines, actor, override: undefined, reason: "", back: false };
    void readOnly(desk, (tx) => judgeMany(tx, asked)).then((judged) => {
      if (!isWanted) return;
      const problems = judged.flatMap((line) => line.problems);
      setCheck({
        lines,
        refused: judged.filter((line) => line.problems.length > 0),
        problems,
        canOverrideAll: problems.length > 0 && problems.every((problem) => canOverride(problem, actor)),
        canSave: (reason) => lines.length > 0 && isAccepted(problems, actor, { reason }),
      });
    });
    return () => {
      isWanted = false;
    };
  }, [desk, lines]);
  return check?.lines === lines ? check : undefined;
}
