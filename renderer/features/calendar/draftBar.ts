import { bookingWords } from "#renderer/text/booking.ts";
import type { LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import type { BookingDraft } from "#shared/domain/beamtime/booking.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** The bar of a new booking that is still being filled in. */
export const DRAFT_ID = "draft";

export function draftBar(draft: BookingDraft, language: Language): LaneBar {
  const { stationId, start, end, title, project, leader, use } = draft;
  return {
    id: DRAFT_ID,
    laneId: stationId,
    start,
    end,
    title: title || project || bookingWords[language].newTitle,
    sub: leader,
    use,
    // Dashed, as what is not yet sure.
    state: "request",
    locked: false,
    marks: [],
  };
}
