import { useCallback, useEffect, useMemo, type RefObject } from "react";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { intervalOf, type Period } from "#renderer/features/calendar/period.ts";
import { type QuotaHand, quotaHand } from "#renderer/features/calendar/quota/quotaHand.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import { type Standing, stationStandings } from "#renderer/data/queries/split.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLiveEach } from "#renderer/data/useLiveEach.ts";
import { useLanguage } from "#renderer/text/useWords.ts";
import { spanOf } from "#shared/domain/beamtime/termOf.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { overlaps } from "#shared/domain/time/instant.ts";

/**
 * Keeps the balances of the terms on screen in the hand's reach, so that a drag looks into memory only. Draws nothing. Loaded when the
 * pointer or the keyboard first comes to the board.
 */
export function QuotaWatch(props: {
  readonly model: FacilityModel;
  readonly period: Period;
  readonly handRef: RefObject<QuotaHand | null>;
  schedule(): KnownSchedule;
}): null {
  const { model, period, schedule, handRef } = props;
  const { db } = useDesk();
  const language = useLanguage();
  const { from, to } = period;
  const keys = useMemo(() => {
    const shown = intervalOf({ from, to } satisfies Period);
    const terms = model.terms.filter((term) => overlaps(spanOf(term), shown));
    return terms.flatMap((term) => model.stations.map((station) => `${term.id}/${station.id}`));
  }, [model, from, to]);
  const ask = useCallback(
    async (key: string): Promise<Readonly<Record<string, Standing>>> => {
      const [termId = "", stationId = ""] = key.split("/");
      const term = model.term(termId);
      return term ? stationStandings(db, stationId as StationId, { term, terms: model.terms }) : {};
    },
    [db, model],
  );
  const answers = useLiveEach(keys, ask);
  useEffect(() => {
    const standings = new Map([...(answers?.values() ?? [])].flatMap((one) => Object.entries(one)));
    handRef.current = answers === undefined ? null : quotaHand(standings, { model, language, schedule });
    return () => {
      handRef.current = null;
    };
  }, [answers, model, language, schedule, handRef]);
  return null;
}
