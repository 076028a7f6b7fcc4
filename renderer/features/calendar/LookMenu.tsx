import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { calendarWords } from "#renderer/text/calendar.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { Popover } from "#renderer/ui/Popover.tsx";

const LookFields = lazy(async () => ({
  default: (await import("#renderer/features/calendar/LookFields.tsx")).LookFields,
}));

/** How the board looks; what is in it comes when it is asked for. */
export function LookMenu() {
  const t = useWords(calendarWords);
  return (
    <Popover
      label={t.more}
      testId="look"
      buttonClass="button quiet icon-only"
      button={<IconAdjustmentsHorizontal size={18} stroke={1.75} aria-hidden />}
    >
      <Suspense>
        <LookFields />
      </Suspense>
    </Popover>
  );
}
