import { lazy, Suspense } from "react";
import { useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { useWords } from "#renderer/text/useWords.ts";

const NoticeToast = lazy(async () => ({
  default: (await import("#renderer/features/calendar/NoticeToast.tsx")).NoticeToast,
}));

/** What was just done, with the way back; read out to those who cannot see it. The place is there before there is anything to say. */
export function CalendarNotices({ model }: { readonly model: FacilityModel }) {
  const t = useWords(calendarWords);
  const notice = useCalendar((state) => state.notice);
  const no = useCalendar((state) => state.noticeNo);
  return (
    <div className="toasts" role="status" aria-live="polite" aria-label={t.notices} data-testid="notices">
      {notice ? (
        <Suspense>
          <NoticeToast key={no} notice={notice} model={model} />
        </Suspense>
      ) : null}
    </div>
  );
}
