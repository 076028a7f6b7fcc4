import { useMemo } from "react";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { effectText } from "#renderer/features/calendar/quota/effectText.ts";
import { stationStandings } from "#renderer/data/queries/split.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { useLanguage } from "#renderer/text/useWords.ts";
import type { Booking, BookingDraft } from "#shared/domain/beamtime/booking.ts";
import { termOf } from "#shared/domain/beamtime/termOf.ts";
import type { QuotaLeft } from "#shared/domain/split/quotaLeft.ts";

/** What is left of the quotas at the station of a form, and what the form would do to them. Undefined until it is read. */
export function useFormQuota(
  model: FacilityModel,
  form: BookingDraft,
  before: Booking | null,
): { readonly left: QuotaLeft; readonly effect: string } | undefined {
  const { db } = useDesk();
  const language = useLanguage();
  const { stationId, start, end, use } = form;
  const term = termOf(model.terms, form);
  const found = useLive(
    async () => (term ? await stationStandings(db, stationId, { term, terms: model.terms }) : {}),
    [db, stationId, term, model.terms],
  );
  return useMemo(() => {
    if (found === undefined) return undefined;
    const standings = new Map(Object.entries(found));
    const left = new Map([...standings].map(([key, standing]) => [key, standing.left]));
    const after = { stationId, start, end, use, state: before?.state ?? "tentative" };
    const effect = start < end ? effectText({ standings, left, changes: [{ before, after }] }, model, language) : "";
    return { left, effect };
  }, [found, stationId, start, end, use, before, model, language]);
}
