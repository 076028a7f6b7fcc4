import type { MemberId } from "#shared/domain/beamtime/booking.ts";
import type { Bilingual } from "#shared/domain/facility/facility.ts";

/** A member of the coalition コアリション会員: on its right beamtime is used. That it is one is confidential (docs/visibility.md). */
export type Member = {
  readonly id: MemberId;
  readonly name: Bilingual;
  /** Made by the demo generator. */
  readonly demo: boolean;
};
