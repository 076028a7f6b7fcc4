import { useMemo } from "react";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { coalitionRules } from "#renderer/data/queries/coalition.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { BookingDraft } from "#shared/domain/beamtime/booking.ts";
import { type RoundScene, roundScene } from "#shared/domain/coalition/roundScene.ts";

/** The rounds of booking as they stand while a form is filled in; undefined until they are read, and where there are none. */
export function useRounds(
  model: FacilityModel,
  { use, memberId }: Pick<BookingDraft, "use" | "memberId">,
): RoundScene | undefined {
  const desk = useDesk();
  const isAsked = use === "coalition" && Boolean(memberId);
  const rules = useLive(async () => (isAsked ? await coalitionRules(desk.db) : undefined), [desk.db, isAsked]);
  // The moment is the one at which they were read; the save asks again.
  return useMemo(() => roundScene(rules, model.members, desk.now()), [desk, rules, model.members]);
}
