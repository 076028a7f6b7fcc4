import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { formatMonth } from "#renderer/text/formatTime.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { IconButton } from "#renderer/ui/IconButton.tsx";
import { addMonths, type Month } from "#shared/domain/time/month.ts";
import type { Day } from "#shared/domain/time/day.ts";

/** Which month is looked at, and the way to others. */
export function MonthTools(props: { month: Month; onChange(month: Month): void; children?: ReactNode }) {
  const { month, onChange, children } = props;
  const t = useWords(heliumWords);
  const language = useLanguage();
  return (
    <div className="helium-tools">
      <IconButton
        icon={<IconChevronLeft size={18} stroke={1.75} aria-hidden />}
        label={t.previousMonth}
        onPress={() => onChange(addMonths(month, -1))}
      />
      <span className="month" aria-live="polite" data-testid="helium-month">
        {formatMonth(`${month}-01` as Day, language)}
      </span>
      <IconButton
        icon={<IconChevronRight size={18} stroke={1.75} aria-hidden />}
        label={t.nextMonth}
        onPress={() => onChange(addMonths(month, 1))}
      />
      <span className="space" />
      {children}
    </div>
  );
}
