import type { MemberId } from "#shared/domain/beamtime/booking.ts";
import type { MemberClassId } from "#shared/domain/coalition/memberClass.ts";
import type { Bilingual } from "#shared/domain/facility/facility.ts";

/** A member of the coalition コアリション会員: on its right beamtime is used. That it is one is confidential (docs/visibility.md). */
export type Member = {
  readonly id: MemberId;
  readonly name: Bilingual;
  /** What it joined with; absent where nobody entered it: it has no hours then, and no round is asked about. */
  readonly share?: MemberShare;
  /** Third parties 共同利用 that may use beamtime on its right, as people call them. */
  readonly jointUsers?: readonly string[];
  /** Made by the demo generator. */
  readonly demo: boolean;
};

/** What a member holds in the coalition (docs/domain.md, seed A). */
export type MemberShare = {
  readonly classId: MemberClassId;
  /** Units 口, of 200 h a fiscal year each. 0 for a member of a group, which has `hoursPerYear` instead. */
  readonly units: number;
  /** Hours a fiscal year where units do not say it: 2 h of a small-firm bank, 2,000 h of a city. */
  readonly hoursPerYear?: number;
  /** Fiscal year of joining; the contract lasts ten. */
  readonly joined: number;
  /** Yen an hour within the hours, without tax: as agreed when joining. */
  readonly yenPerHour: number;
};
